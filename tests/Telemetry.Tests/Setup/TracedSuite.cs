namespace Orders.Telemetry.Tests.Setup;

[CollectionDefinition(Name)]
public sealed class TracedSuite : ICollectionFixture<TracedSystem>
{
    public const string Name = "traced";
}
