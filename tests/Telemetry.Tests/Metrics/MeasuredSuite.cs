namespace Orders.Telemetry.Tests.Metrics;

/// <summary>One system for all tests that only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class MeasuredSuite : ICollectionFixture<MeasuredSystem>
{
    public const string Name = "Measured system";
}
