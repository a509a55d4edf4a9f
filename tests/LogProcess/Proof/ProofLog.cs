using EventStore.Types;

namespace EventStore.LogProcess.Proof;

/// <summary>The log that the proof of order is about.</summary>
public sealed class ProofLog : ILogDefinition
{
    public static string Schema => "proof";

    public static EventTypes Types { get; } = new([typeof(Marked)]);
}

/// <summary>An event that says what it is part of.</summary>
/// <param name="Index">Its place in its unit, from 0.</param>
public sealed record Marked(Guid Unit, int Index, string Text);
