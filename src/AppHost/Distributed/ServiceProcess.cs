using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Orders.LocalServers;
using Orders.LocalServers.Supervision;

namespace Orders.AppHost.Distributed;

/// <summary>One service as a child process, started again whenever it dies.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly string _name;
    private readonly ServiceSettings _settings;
    private readonly AppHostOptions _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _supervision;

    private ServiceProcess(string name, Uri address, ServiceSettings settings, AppHostOptions options)
    {
        _name = name;
        Address = address;
        _settings = settings;
        _options = options;
        _supervision = SuperviseAsync(_stopping.Token);
    }

    public Uri Address { get; }

    public static ServiceProcess Start(string name, Uri address, ServiceSettings settings, AppHostOptions options) =>
        new(name, address, settings, options);

    /// <exception cref="LocalServerException">It was not ready in time.</exception>
    public async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var ready = Condition.HoldsWithinAsync(
            _options.ReadyDeadline,
            () => IsReadyAsync(http, cancellationToken),
            cancellationToken
        );
        // Supervision ends early only by failing, and then its exception is the one to show.
        await await Task.WhenAny(ready, _supervision);
        if (!await ready)
        {
            throw new LocalServerException($"{_name} was not ready after {_options.ReadyDeadline}; its output is above.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _supervision.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task SuperviseAsync(CancellationToken stopping)
    {
        var pause = _options.FirstRestartPause;
        while (true)
        {
            var clock = Stopwatch.StartNew();
            var exitCode = await RunOnceAsync(stopping);
            if (stopping.IsCancellationRequested)
            {
                return;
            }
            pause = clock.Elapsed >= _options.StableAfter ? _options.FirstRestartPause : pause;
            Console.WriteLine($"{_name} ended with exit code {exitCode}; starting it again in {pause.TotalSeconds:0} s.");
            await Task.Delay(pause, stopping);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, _options.LongestRestartPause.Ticks));
        }
    }

    private async Task<int> RunOnceAsync(CancellationToken stopping)
    {
        using var process = Process.Start(Command())!;
        using var watch = DeathWatch.Over(process.Id, PosixSignal.SIGTERM);
        var output = Task.WhenAll(ForwardAsync(process.StandardOutput), ForwardAsync(process.StandardError));
        try
        {
            await process.WaitForExitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            UnixProcess.Signal(process.Id, PosixSignal.SIGTERM);
            if (!await Condition.HoldsWithinAsync(_options.StopDeadline, () => process.HasExited, CancellationToken.None))
            {
                Console.WriteLine($"{_name} did not stop within {_options.StopDeadline} and is killed.");
                process.Kill(entireProcessTree: true);
            }
        }
        await output;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private ProcessStartInfo Command()
    {
        var start = OwnSession.Of(DotNet, AssemblyPath());
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        // Hosts watch their content root for changes with all that is below it; here that is small.
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.Environment["ASPNETCORE_URLS"] = Address.OriginalString;
        if (GivenMetricsPort() is { } port)
        {
            // All of them run on this machine, so each has one of its own.
            start.Environment["Metrics__Port"] = (port + Address.Port - _options.Port).ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (key, value) in ServiceSettings.Defaults)
        {
            start.Environment.TryAdd(ServiceSettings.Variable(key), value);
        }
        foreach (var (key, value) in _settings.Configuration)
        {
            start.Environment[ServiceSettings.Variable(key)] = value;
        }
        return start;
    }

    private static int? GivenMetricsPort() =>
        int.TryParse(Environment.GetEnvironmentVariable("Metrics__Port"), CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : null;

    private static string DotNet =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    // A reference to an executable project puts all it needs to run beside this one.
    private string AssemblyPath()
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{_name}.dll");
        return File.Exists(path) ? path : throw new LocalServerException($"{path} is missing: build the whole solution.");
    }

    private async Task ForwardAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            Console.WriteLine($"{_name, -13} | {line}");
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
