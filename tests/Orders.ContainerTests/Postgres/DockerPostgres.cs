using System.Security.Cryptography;
using Npgsql;
using Orders.ContainerTests.Docker;
using Orders.ContainerTests.Stack;

namespace Orders.ContainerTests.Postgres;

/// <summary>By the Docker command line.</summary>
internal sealed class DockerPostgres : IPostgresContainer
{
    private const string User = "tests";
    private readonly Reaper _reaper;

    private DockerPostgres(string name, string connectionString)
    {
        ConnectionString = connectionString;
        _reaper = Reaper.Of(
            ["docker", "rm", "--force", "--volumes", name],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
    }

    public string ConnectionString { get; }

    public static async Task<IPostgresContainer> Start()
    {
        var (name, password) = ($"orders-test-{Guid.NewGuid():N}", RandomNumberGenerator.GetHexString(32));
        await Command.Run([
            "docker",
            "run",
            "--detach",
            "--name",
            name,
            "--publish",
            "127.0.0.1::5432",
            "--env",
            $"POSTGRES_USER={User}",
            "--env",
            $"POSTGRES_PASSWORD={password}",
            PostgresContainers.Image,
        ]);
        var address = (await Command.Run(["docker", "port", name, "5432/tcp"])).Trim().Split(':');
        var server = new DockerPostgres(
            name,
            $"Host={address[0]};Port={address[1]};Username={User};Password={password};Database={User}"
        );
        await Patience.Until(server.Answers, $"{name} answers");
        return server;
    }

    public ValueTask DisposeAsync() => _reaper.DisposeAsync();

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
