using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Orders.Bench.LogLoads.Sides;

/// <summary>
/// PostgreSQL's own load generator: clients that each insert a row and commit it, or read a stream of ten, and go on with the next.
/// </summary>
internal sealed partial class PgBench : ISide
{
    private const string DebianVersions = "/usr/lib/postgresql";
    private const string Insert = $"INSERT INTO {PlainTable.Commits} (body) VALUES (:body)";
    private const string Read =
        $"SELECT version, body::text FROM {PlainTable.Name} WHERE stream_id = 'seeded-' || :number ORDER BY version";
    private readonly string _postgres;
    private readonly Cell _cell;
    private readonly string _program;
    private readonly int _eventBytes;
    private readonly string _script = Path.GetTempFileName();

    public PgBench(string postgres, Cell cell, string program, int eventBytes)
    {
        (_postgres, _cell, _program, _eventBytes) = (postgres, cell, program, eventBytes);
        File.WriteAllText(_script, Script(cell.Load));
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

    /// <returns>Transactions a second, as pgbench counts them: without the time to connect.</returns>
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

    public ValueTask DisposeAsync()
    {
        File.Delete(_script);
        return ValueTask.CompletedTask;
    }

    // The body is a parameter, so that its bytes travel with every insert as an event's do.
    private static string Script(Load load) =>
        load is Load.StreamReads ? $"\\set number random(0, {SeededStreams.Count - 1})\n{Read};\n" : $"{Insert};\n";

    private Process Start(TimeSpan duration)
    {
        var connection = new NpgsqlConnectionStringBuilder(_postgres);
        var start = new ProcessStartInfo(_program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--no-vacuum",
            "--protocol=prepared",
            $"--client={_cell.Callers}",
            $"--jobs={Math.Min(_cell.Callers, Environment.ProcessorCount)}",
            $"--time={Math.Max(1, duration.TotalSeconds):0}",
            $$"""--define=body={"Text":"{{Measured.OfSize(_eventBytes).Text}}"}""",
            $"--file={_script}",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = $"{connection.Port}";
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGDATABASE"] = connection.Database;
        start.Environment["PGOPTIONS"] = "-c enable_seqscan=off";
        return Process.Start(start)!;
    }

    [GeneratedRegex(
        @"^tps = (?<rate>[0-9.]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Rate();
}
