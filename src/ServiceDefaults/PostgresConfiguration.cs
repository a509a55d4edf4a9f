using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Orders.ServiceDefaults;

public static class PostgresConfiguration
{
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
            return new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException($"ConnectionStrings:Postgres cannot be read. {Advice}", fault);
        }
    }
}
