namespace Orders.ContainerTests.Postgres;

/// <summary>A PostgreSQL in a container of its own, empty, which is gone when it is disposed of, or when the tests end.</summary>
public interface IPostgresContainer : IAsyncDisposable
{
    /// <summary>For a superuser of an empty database.</summary>
    string ConnectionString { get; }
}
