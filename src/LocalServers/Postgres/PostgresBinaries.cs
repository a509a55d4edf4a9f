using System.Globalization;
using System.Text.RegularExpressions;
using Orders.LocalServers.Supervision;

namespace Orders.LocalServers.Postgres;

/// <summary>An installation of PostgreSQL.</summary>
/// <param name="Directory">Where initdb and postgres are.</param>
internal sealed partial record PostgresBinaries(string Directory, int MajorVersion)
{
    private const int OldestSupported = 14;

    private static readonly string[] Places =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql*/bin",
        "/usr/local/opt/postgresql*/bin",
        "/usr/local/pgsql/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
    ];

    public string InitDb => Path.Combine(Directory, "initdb");

    public string Server => Path.Combine(Directory, "postgres");

    /// <summary>What is on the PATH, else the newest of the usual places.</summary>
    /// <param name="majorVersion">That of an existing cluster, which no other version can open.</param>
    public static async Task<PostgresBinaries> FindAsync(int? majorVersion, CancellationToken cancellationToken)
    {
        var onPath = await InspectAsync((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), cancellationToken);
        var elsewhere = await InspectAsync(Places.SelectMany(Wildcard.Expand), cancellationToken);
        return onPath
                .Concat(elsewhere.OrderByDescending(found => found.MajorVersion))
                .FirstOrDefault(found =>
                    majorVersion is null ? found.MajorVersion >= OldestSupported : found.MajorVersion == majorVersion
                )
            ?? throw new LocalServerException(
                majorVersion is null
                    ? $"PostgreSQL {OldestSupported} or newer is not installed: run deploy/install-servers postgres, install it with your system's packages, or give ConnectionStrings__Postgres."
                    : $"The data was written by PostgreSQL {majorVersion}, which is not installed: install that version, or choose another data directory."
            );
    }

    private static async Task<List<PostgresBinaries>> InspectAsync(
        IEnumerable<string> directories,
        CancellationToken cancellationToken
    )
    {
        var found = new List<PostgresBinaries>();
        foreach (
            var directory in directories.Where(d =>
                File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres"))
            )
        )
        {
            var version = await OneShot.RunAsync([Path.Combine(directory, "postgres"), "--version"], null, cancellationToken);
            if (MajorVersionIn().Match(version) is { Success: true } match)
            {
                found.Add(new PostgresBinaries(directory, int.Parse(match.Value, CultureInfo.InvariantCulture)));
            }
        }
        return found;
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MajorVersionIn();
}
