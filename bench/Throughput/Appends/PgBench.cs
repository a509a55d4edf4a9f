using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Orders.Bench.Servers;

namespace Orders.Bench.Appends;

/// <summary>PostgreSQL's own load generator: clients that each insert a row, commit it, and go on with the next.</summary>
public sealed partial class PgBench : IAsyncDisposable
{
    private readonly string _postgres;
    private readonly AppendsOptions _options;
    private readonly string _script = Path.GetTempFileName();

    private PgBench(string postgres, AppendsOptions options) => (_postgres, _options) = (postgres, options);

    public static async Task<PgBench> Create(string postgres, AppendsOptions options, CancellationToken cancellationToken)
    {
        var bench = new PgBench(postgres, options);
        // The body is a parameter, so that its bytes travel with every insert as an event's do.
        await File.WriteAllTextAsync(bench._script, "insert into orders_bench_rows (body) values (:body);\n", cancellationToken);
        await BenchDatabase.Execute(
            postgres,
            """
            drop table if exists orders_bench_rows;
            create table orders_bench_rows (id bigint generated always as identity primary key, body text not null)
            """,
            cancellationToken
        );
        return bench;
    }

    /// <summary>What the PATH names, else the newest version in Debian's place.</summary>
    public static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Concat(
                Directory.Exists(DebianVersions)
                    ? Directory.GetDirectories(DebianVersions).OrderDescending(StringComparer.Ordinal).Select(v => $"{v}/bin")
                    : []
            )
            .Select(directory => Path.Combine(directory, "pgbench"))
            .FirstOrDefault(File.Exists)
        ?? "pgbench";

    /// <returns>Inserts a second, as pgbench counts them: without the time to connect.</returns>
    public async Task<double> Run(TimeSpan duration, CancellationToken cancellationToken)
    {
        using var process = Start(duration);
        await using var stop = cancellationToken.Register(process.Kill);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var rate = Rate().Match(await output);
        return process.ExitCode == 0 && rate.Success
            ? double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench failed ({process.ExitCode}): {await errors}{await output}");
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_script);
        await BenchDatabase.Execute(_postgres, "drop table if exists orders_bench_rows", CancellationToken.None);
    }

    private Process Start(TimeSpan duration)
    {
        var connection = new NpgsqlConnectionStringBuilder(_postgres);
        var start = new ProcessStartInfo(_options.PgBench)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--no-vacuum",
            "--protocol=prepared",
            $"--client={_options.Callers}",
            $"--jobs={_options.Threads}",
            $"--time={duration.TotalSeconds:0}",
            $"--define=body={new string('x', _options.EventBytes)}",
            $"--file={_script}",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = $"{connection.Port}";
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGDATABASE"] = connection.Database;
        return Process.Start(start)!;
    }

    private const string DebianVersions = "/usr/lib/postgresql";

    [GeneratedRegex(
        @"^tps = (?<rate>[0-9.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Rate();
}
