using Testcontainers.PostgreSql;

namespace Orders.ContainerTests.Postgres;

/// <summary>By Testcontainers, as its documentation has it: https://dotnet.testcontainers.org/modules/postgres/.</summary>
internal sealed class TestcontainersPostgres : IPostgresContainer
{
    private readonly PostgreSqlContainer _container = new PostgreSqlBuilder().WithImage(PostgresContainers.Image).Build();

    public string ConnectionString => _container.GetConnectionString();

    public static async Task<IPostgresContainer> Start()
    {
        var server = new TestcontainersPostgres();
        await server._container.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
