using System.Text;
using Npgsql;
using Orders.LocalServers.Postgres;

namespace Orders.Testing;

/// <summary>Has a running server demand TLS. The server writes its files itself, as the account that it runs under.</summary>
public static class TlsPostgres
{
    public static async Task DemandTls(this PrivatePostgres server, IssuedCertificate identity)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await Put(source, identity.Certificate, "server.crt");
        await Put(source, identity.Key, "server.key");
        await Run(source, "COPY (SELECT '') TO PROGRAM 'sed -i \"s/^host /hostssl /\" pg_hba.conf'");
        await Run(source, "ALTER SYSTEM SET ssl = on");
        await Run(source, "SELECT pg_reload_conf()");
        // The postmaster reloads in its own time.
        await Eventually.Succeeds(async () =>
        {
            var plain = new NpgsqlConnectionStringBuilder(server.ConnectionString) { SslMode = SslMode.Disable, Pooling = false };
            await using var connection = new NpgsqlConnection(plain.ConnectionString);
            try
            {
                await connection.OpenAsync();
            }
            catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.InvalidAuthorizationSpecification)
            {
                return;
            }

            throw new InvalidOperationException("Not reloaded yet.");
        });
    }

    private static Task Put(NpgsqlDataSource source, string text, string file)
    {
        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
        return Run(source, $"COPY (SELECT '{encoded}') TO PROGRAM 'umask 077; base64 -d > {file}'");
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
