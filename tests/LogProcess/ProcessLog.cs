using EventStore.Types;

namespace EventStore.LogProcess;

public sealed class ProcessLog : ILogDefinition
{
    public static string Schema => "notes";

    public static EventTypes Types { get; } = new();
}
