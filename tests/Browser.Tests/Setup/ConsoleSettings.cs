namespace Orders.Browser.Tests.Setup;

/// <param name="Name">Tests that name the same share a process.</param>
/// <param name="Values">By configuration key.</param>
public sealed record ConsoleSettings(string Name, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>All goes well, slowly enough to be seen on its way.</summary>
    public static ConsoleSettings Usual { get; } =
        new(
            "usual",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Simulators:Payments:Delay"] = "00:00:00.5",
                ["Simulators:Shipping:Delay"] = "00:00:00.5",
                ["Simulators:Stock:Delay"] = "00:00:00.5",
                ["Messaging:Retries:Retries"] = "1",
                ["RateLimits:SignIns:PerSecond"] = "1000",
                ["RateLimits:SignIns:Burst"] = "1000",
            }
        );

    /// <summary>Half of all payments are declined; of the others, half cannot be captured, and their sagas want attention at once and for long.</summary>
    public static ConsoleSettings Troubled { get; } =
        new(
            "troubled",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Simulators:Payments:FailureRate"] = "0.5",
                ["OrderSaga:MaxAttempts"] = "1",
                ["OrderSaga:AnswerDeadline"] = "00:30:00",
                ["OrderSaga:PaymentRetryPause"] = "01:00:00",
                ["OrderSaga:LongestDeadline"] = "01:00:00",
                ["Messaging:Retries:Retries"] = "1",
                ["RateLimits:SignIns:PerSecond"] = "1000",
                ["RateLimits:SignIns:Burst"] = "1000",
            }
        );
}
