using Orders.LocalServers.Supervision;

namespace Orders.LocalServers.Postgres;

/// <summary>PostgreSQL refuses to run as root; root runs it as the user `postgres`.</summary>
/// <param name="Prefix">Put before a command to run it as that account; empty when it is our own.</param>
internal sealed record PostgresAccount(IReadOnlyList<string> Prefix)
{
    private static readonly string[] SetPriv = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"];

    // A checkout under /root lies behind a directory that `postgres` may not pass. Rather than opening up that directory to everybody,
    // the server is given the capability to pass it; containers often withhold the smaller of the two.
    private static readonly IReadOnlyList<string>[] Candidates =
    [
        [.. SetPriv, "--"],
        [.. SetPriv, "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search", "--"],
        [.. SetPriv, "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"],
    ];

    /// <summary>An account that can work in the directory.</summary>
    public static async Task<PostgresAccount> ForAsync(string directory, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new PostgresAccount([]);
        }
        foreach (var candidate in Candidates)
        {
            if (await OneShot.SucceedsAsync([.. candidate, "sh", "-c", "cd \"$1\"", "sh", directory], cancellationToken))
            {
                return new PostgresAccount(candidate);
            }
        }
        throw new LocalServerException(
            $"PostgreSQL does not run as root, and the user postgres (made by the postgresql package) cannot reach {directory}. "
                + "Choose a data directory that it can reach, or run as another user."
        );
    }

    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (Prefix.Count > 0)
        {
            await OneShot.RunAsync(["chown", "postgres:postgres", path], null, cancellationToken);
        }
    }
}
