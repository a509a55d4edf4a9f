namespace Domain.Tests;

/// <summary>What the specifications talk about where it does not matter which.</summary>
internal static class Some
{
    public static readonly Guid OrderId = new("01900000-0000-7000-8000-000000000001");
    public static readonly Guid OtherOrderId = new("01900000-0000-7000-8000-000000000002");
    public static readonly Guid UserId = new("01900000-0000-7000-8000-000000000003");
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Guid Id(int number) => new($"01900000-0000-7000-8000-{number:D12}");

    public static Money Pounds(long amount) => new(amount, "GBP");
}
