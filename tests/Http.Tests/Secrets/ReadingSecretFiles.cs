using Microsoft.Extensions.Configuration;
using Npgsql;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Secrets;

namespace Orders.Http.Tests.Secrets;

public sealed class ReadingSecretFiles : IDisposable
{
    private const string ConnectionString = "ConnectionStrings:Postgres";

    private readonly string _directory = Directory.CreateTempSubdirectory("orders-secrets-").FullName;

    [Fact]
    public void A_file_is_a_key_and_goes_before_what_was_configured_otherwise()
    {
        Write("ConnectionStrings__Postgres", "Host=from-the-file\n");

        using var configuration = Configured(new(ConnectionString, "Host=from-the-environment"));

        configuration[ConnectionString].ShouldBe("Host=from-the-file");
    }

    [Fact]
    public void Credentials_fill_in_what_the_connection_string_leaves_out()
    {
        Write("Postgres__Username", "orders_api\n");
        Write("Postgres__Password", "it's; a \"secret\"\n");

        using var configuration = Configured(new(ConnectionString, "Host=db;Database=orders"));

        var connection = new NpgsqlConnectionStringBuilder(configuration.RequirePostgres());
        (connection.Host, connection.Username, connection.Password).ShouldBe(("db", "orders_api", "it's; a \"secret\""));
    }

    [Fact]
    public void Credentials_of_the_connection_string_stay()
    {
        Write("Postgres__Password", "another");

        using var configuration = Configured(new(ConnectionString, "Host=db;Username=orders;Password=own"));

        new NpgsqlConnectionStringBuilder(configuration.RequirePostgres()).Password.ShouldBe("own");
    }

    [Fact]
    public void A_directory_that_is_named_has_to_be_there()
    {
        using var configuration = new ConfigurationManager();
        configuration[SecretFiles.Directory] = Path.Combine(_directory, "nowhere");

        Should
            .Throw<InvalidOperationException>(() => configuration.AddSecretFiles())
            .Message.ShouldContain($"ORDERS_SECRETS names the directory {_directory}/nowhere, which does not exist");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);

    private ConfigurationManager Configured(KeyValuePair<string, string?> otherwise)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([otherwise, new(SecretFiles.Directory, _directory)]);
        configuration.AddSecretFiles();
        return configuration;
    }
}
