namespace Orders.EndToEnd.Tests.Setup;

/// <summary>Configuration of the services under test, by key.</summary>
internal static class ServiceSettings
{
    private static readonly string[] Participants = ["Payments", "Shipping", "Stock", "Purchases"];

    /// <summary>
    /// What a fault loses is asked for again within seconds, and attempts enough are left that a slow machine cancels nothing.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Impatient { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["OrdersApi:SubmissionDeadline"] = "00:00:05",
            ["OrdersApi:RequestDeadline"] = "00:00:05",
            ["OrderSaga:AnswerDeadline"] = "00:00:05",
            ["OrderSaga:LongestDeadline"] = "00:00:10",
            ["OrderSaga:MaxAttempts"] = "1000",
            ["Messaging:Heartbeat"] = "00:00:05",
            ["Messaging:CutOffPatience"] = "00:00:20",
            ["Messaging:Deadlines:Settling"] = "00:00:01",
            ["Messaging:Deadlines:BacklogPause"] = "00:00:00.5",
            ["Messaging:Deadlines:RefirePause"] = "00:00:03",
            ["Messaging:Relay:LongestPause"] = "00:00:01",
            ["Messaging:Retries:LongestOutagePause"] = "00:00:02",
        };

    /// <summary>Every participant fails with the same chance.</summary>
    public static Dictionary<string, string> Failing(string rate) =>
        Participants.ToDictionary(participant => $"Simulators:{participant}:FailureRate", _ => rate, StringComparer.Ordinal);

    public static Dictionary<string, string> With(
        this IReadOnlyDictionary<string, string> settings,
        params IEnumerable<KeyValuePair<string, string>> others
    ) => settings.Concat(others).ToDictionary(StringComparer.Ordinal);
}
