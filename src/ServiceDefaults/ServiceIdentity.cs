using Microsoft.Extensions.Configuration;
using Orders.Identity.Database;

namespace Orders.ServiceDefaults;

public static class ServiceIdentity
{
    /// <summary>Brings the tables that tell who may call up to date.</summary>
    /// <exception cref="InvalidOperationException">The connection string is missing, or is none.</exception>
    /// <exception cref="Npgsql.PostgresException">Its user may not make them.</exception>
    public static async Task<string> Migrate(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var database = new IdentityDatabase(configuration.RequirePostgres());
        await database.MakeReady(cancellationToken);
        return "The tables of identity are up to date.";
    }
}
