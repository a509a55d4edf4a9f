namespace EventStore.Tests.Aggregates;

/// <summary>A pad that notes are taken on and struck from.</summary>
public sealed record Pad(int Notes)
{
    public static Pad Evolve(Pad pad, object @event) =>
        @event switch
        {
            Setup.NoteTaken => new Pad(pad.Notes + 1),
            Setup.NoteStruck => new Pad(pad.Notes - 1),
            _ => pad,
        };
}

public sealed class PadFullException : Exception;
