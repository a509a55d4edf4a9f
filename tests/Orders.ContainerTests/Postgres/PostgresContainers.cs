namespace Orders.ContainerTests.Postgres;

/// <summary>Starts servers by the Docker command line, or by Testcontainers where that is built in (<c>-p:Testcontainers=true</c>).</summary>
public static class PostgresContainers
{
    internal const string Image = "postgres:17";

#if TESTCONTAINERS
    public static Task<IPostgresContainer> Start() => TestcontainersPostgres.Start();
#else
    public static Task<IPostgresContainer> Start() => DockerPostgres.Start();
#endif
}
