using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Orders.ServiceDefaults;

public static class PostgresConfiguration
{
    /// <summary>
    /// The connection string; <c>Postgres:Username</c> and <c>Postgres:Password</c>, from a secret file for example, fill in what it
    /// leaves out.
    /// </summary>
    /// <exception cref="InvalidOperationException">The connection string is missing, or is none.</exception>
    public static string RequirePostgres(this IConfiguration configuration)
    {
        const string Advice =
            "Give an Npgsql connection string, such as Host=localhost;Database=orders;Username=orders;Password=…";
        var text = configuration.GetConnectionString("Postgres");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidOperationException($"ConnectionStrings:Postgres is missing. {Advice}");
        }

        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            parts.Username = Given(parts.Username) ?? configuration["Postgres:Username"];
            parts.Password = Given(parts.Password) ?? configuration["Postgres:Password"];
            return parts.ConnectionString;
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException($"ConnectionStrings:Postgres cannot be read. {Advice}", fault);
        }
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
