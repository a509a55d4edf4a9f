using EventStore.Types;

namespace EventStore.ProjectionProcess;

public sealed class DiaryLog : ILogDefinition
{
    public static string Schema => "diary";

    public static EventTypes Types { get; } = new([typeof(EntryWritten), typeof(PageTurned)]);
}

public sealed record EntryWritten(string Text);

public sealed record PageTurned;
