using System.Text.Json;

namespace EventStore.Marten.Tests.Setup;

internal static class AccountEvents
{
    public const string Owner = "Zoë \"Z\" <O'Hara> & Söhne \U0001F4B6";

    public static AccountOpened Opened { get; } =
        new(Owner, Standing.Preferred, new DateTimeOffset(2026, 2, 3, 4, 5, 6, 789, TimeSpan.FromHours(2)));

    public static AccountClosed Closed { get; } =
        new(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), TimeSpan.FromMinutes(90.5));

    public static MoneyDeposited Deposited(decimal amount) => new(amount, Note: null, [new(0.50m, 3), new(1, 0)]);

    /// <summary>Records compare their lists by reference; told like this they compare by value.</summary>
    public static string[] Told(params IEnumerable<object> events) =>
        [.. events.Select(data => $"{data.GetType().Name} {JsonSerializer.Serialize(data, data.GetType())}")];
}
