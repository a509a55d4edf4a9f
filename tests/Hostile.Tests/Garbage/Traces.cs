namespace Orders.Hostile.Tests.Garbage;

/// <summary>What is found again where garbage has had an effect.</summary>
internal static class Traces
{
    /// <summary>The name of a header that only an injection can put into an answer.</summary>
    public const string InjectedHeader = "X-Injected";

    /// <summary>The beginning of a line that only an injection can put into the log.</summary>
    public const string ForgedLogLine = "00:00:00 crit: Forged[0] nothing happened";
}
