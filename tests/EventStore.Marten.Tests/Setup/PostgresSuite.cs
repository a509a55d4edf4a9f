namespace EventStore.Marten.Tests.Setup;

[CollectionDefinition(Name)]
public sealed class PostgresSuite : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
