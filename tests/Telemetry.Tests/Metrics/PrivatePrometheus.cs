using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Orders.EndToEnd.Tests.Setup;
using Orders.LocalServers;
using Orders.LocalServers.Supervision;

namespace Orders.Telemetry.Tests.Metrics;

/// <summary>
/// A Prometheus of the test's own with the delivered configuration, but for two things: its targets are on ports of this machine
/// instead of in DNS, and it scrapes every second.
/// </summary>
internal sealed partial class PrivatePrometheus : IAsyncDisposable
{
    private const string WriteToLog = """
        log=$1; shift; exec "$@" >>"$log" 2>&1 </dev/null
        """;

    private readonly Process _process;
    private readonly DeathWatch _watch;
    private readonly HttpClient _http;

    private PrivatePrometheus(Process process, int port)
    {
        (_process, _watch) = (process, DeathWatch.Over(process.Id, PosixSignal.SIGTERM));
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
    }

    /// <param name="ports">On 127.0.0.1, by job.</param>
    public static async Task<PrivatePrometheus> Start(string directory, string log, IReadOnlyDictionary<string, int> ports)
    {
        Directory.CreateDirectory(directory);
        var configuration = Path.Combine(directory, "prometheus.yml");
        await File.WriteAllTextAsync(configuration, Localised(ports));
        await File.WriteAllTextAsync(Path.Combine(directory, "alerts.yml"), Shipped.Alerts);
        var port = FreePort.Take();
        var start = OwnSession.Of([
            "sh",
            "-c",
            WriteToLog,
            "sh",
            log,
            "prometheus",
            $"--config.file={configuration}",
            $"--storage.tsdb.path={Path.Combine(directory, "data")}",
            $"--web.listen-address=127.0.0.1:{port}",
        ]);
        var prometheus = new PrivatePrometheus(Process.Start(start)!, port);
        prometheus._process.StandardInput.Close();
        await Patience.Until(
            async () => prometheus._process.HasExited || await prometheus.Answers(),
            Patience.ForOneThing,
            what: "Prometheus answers"
        );
        prometheus._process.HasExited.ShouldBeFalse($"run deploy/install-servers prometheus, or see {log}");
        return prometheus;
    }

    /// <summary>The series that a query results in, now, with their labels.</summary>
    /// <exception cref="InvalidOperationException">Prometheus refuses the query.</exception>
    public async Task<IReadOnlyList<(JsonElement Labels, double Value)>> Query(string expression)
    {
        var answer = await Ask($"query?query={Uri.EscapeDataString(expression)}");
        return
        [
            .. answer
                .GetProperty("result")
                .EnumerateArray()
                .Select(series =>
                    (
                        series.GetProperty("metric"),
                        double.Parse(
                            series.GetProperty("value")[1].GetString()!,
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    )
                ),
        ];
    }

    /// <summary>The names of all series there are.</summary>
    public async Task<IReadOnlySet<string>> Names() =>
        (await Ask("label/__name__/values")).EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        UnixProcess.Signal(_process.Id, PosixSignal.SIGTERM);
        await _process.WaitForExitAsync();
        _watch.Dispose();
        _process.Dispose();
        _http.Dispose();
    }

    /// <param name="path">Below <c>/api/v1/</c>.</param>
    /// <exception cref="InvalidOperationException">Prometheus refuses it.</exception>
    public async Task<JsonElement> Ask(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(text).GetProperty("data")
            : throw new InvalidOperationException($"{path}: {text}");
    }

    private async Task<bool> Answers()
    {
        try
        {
            await Ask("query?query=1");
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Localised(IReadOnlyDictionary<string, int> ports) =>
        Discovery()
            .Replace(
                File.ReadAllText(Path.Combine(Shipped.Prometheus, "prometheus.yml")),
                found => $"static_configs: [{{ targets: [\"127.0.0.1:{ports[found.Groups["job"].Value]}\"] }}]"
            )
            .Replace("_interval: 15s", "_interval: 1s", StringComparison.Ordinal);

    [GeneratedRegex(
        @"dns_sd_configs:\s+- names: \[(?<job>[\w-]+)\]\s+type: A\s+port: \d+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Discovery();
}
