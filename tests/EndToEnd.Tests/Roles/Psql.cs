using System.Diagnostics;
using Npgsql;

namespace Orders.EndToEnd.Tests.Roles;

/// <summary>Runs the files of deploy/postgres as an administrator does.</summary>
internal static class Psql
{
    public static async Task Run(string connectionString, string file, IReadOnlyDictionary<string, string>? variables = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Find())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PGPASSWORD"] = connection.Password;
        string[] target =
        [
            "--no-psqlrc",
            $"--host={connection.Host}",
            $"--port={connection.Port}",
            $"--username={connection.Username}",
            $"--dbname={connection.Database}",
            $"--file={Path.Combine(AppContext.BaseDirectory, "postgres", file)}",
        ];
        foreach (var argument in target.Concat((variables ?? Nothing).Select(one => $"--set={one.Key}={one.Value}")))
        {
            start.ArgumentList.Add(argument);
        }

        using var psql = Process.Start(start)!;
        var output = psql.StandardOutput.ReadToEndAsync();
        var errors = await psql.StandardError.ReadToEndAsync();
        await psql.WaitForExitAsync();
        psql.ExitCode.ShouldBe(0, $"{file}: {await output}{errors}");
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // Not every distribution puts it on the PATH.
    private static string Find()
    {
        const string Versions = "/usr/lib/postgresql";
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(directory => Path.Combine(directory, "psql"));
        var elsewhere = Directory.Exists(Versions)
            ? Directory
                .GetDirectories(Versions)
                .OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin", "psql"))
            : [];
        return onPath.Concat(elsewhere).First(File.Exists);
    }
}
