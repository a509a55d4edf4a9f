using System.Diagnostics;
using System.Runtime.InteropServices;
using Orders.LocalServers;
using Orders.LocalServers.Supervision;

namespace Orders.Hostile.Tests.Setup;

/// <summary>Both APIs and the worker in a process of their own, as `./run` starts them, on a real socket.</summary>
internal sealed class RunningServices : IAsyncDisposable
{
    private const string WriteToLog = """
        log=$1; shift; exec "$@" >"$log" 2>&1 </dev/null
        """;

    // Rebuilds that garbage asks for, one after the other, would take the cores that are to answer.
    private static readonly KeyValuePair<string, string>[] Settings =
    [
        new("Projections:BuildPoll", "00:00:30"),
        new("Logging:LogLevel:Default", "Warning"),
        // What is too fast or slow is refused early otherwise, and gets nowhere.
        .. new[] { "Keys", "Users", "Strangers", "SignIns" }.SelectMany(callers =>
            new KeyValuePair<string, string>[]
            {
                new($"RateLimits:{callers}:PerSecond", "1000000"),
                new($"RateLimits:{callers}:Burst", "1000000"),
            }
        ),
        new("RequestLimits:HeadersTimeout", "00:00:05"),
        new("RequestLimits:SlowBodyGrace", "00:00:02"),
        // Answers are read to their end, which a watch has to come to.
        new("Watch:LongestWatch", "00:00:00.05"),
        new("Watch:Heartbeat", "00:00:00.05"),
        // The customer's token has to last for the run.
        new("Identity:AccessTokenLifetime", "1.00:00:00"),
    ];

    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(60);
    private static readonly string LogFile = Path.Combine(AppContext.BaseDirectory, "hostile-services.log");

    private readonly string _data = Directory.CreateTempSubdirectory("orders-hostile-").FullName;
    private readonly Process _process;
    private readonly DeathWatch _watch;

    private RunningServices(string postgres)
    {
        var port = FreePort.Take();
        Address = new Uri($"http://127.0.0.1:{port}");
        _process = Process.Start(Command(postgres, port))!;
        _process.StandardInput.Close();
        _watch = DeathWatch.Over(_process.Id, PosixSignal.SIGTERM);
    }

    public Uri Address { get; }

    public bool IsUp => !_process.HasExited;

    /// <summary>The key that the host makes for itself, with every scope.</summary>
    public string OperatorKey => File.ReadAllText(Path.Combine(_data, "api-key")).Trim();

    /// <summary>Resident bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<RunningServices> Start(string postgres)
    {
        var services = new RunningServices(postgres);
        using var http = new HttpClient { BaseAddress = services.Address };
        var ready = await Condition.HoldsWithinAsync(
            StartDeadline,
            async () => !services.IsUp || await services.IsReady(http),
            CancellationToken.None
        );
        (ready && services.IsUp).ShouldBeTrue($"The services did not start; see {LogFile}.");
        return services;
    }

    public async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>What the services have logged so far.</summary>
    public static IEnumerable<string> LogLines()
    {
        using var file = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsUp)
        {
            UnixProcess.Signal(_process.Id, PosixSignal.SIGTERM);
            if (!await Condition.HoldsWithinAsync(StopDeadline, () => _process.HasExited, CancellationToken.None))
            {
                _process.Kill();
                await _process.WaitForExitAsync();
            }
        }

        _watch.Dispose();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private ProcessStartInfo Command(string postgres, int port)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "Orders.AppHost.dll");
        var start = OwnSession.Of([
            "sh",
            "-c",
            WriteToLog,
            "sh",
            LogFile,
            "dotnet",
            assembly,
            "--data",
            _data,
            "--port",
            $"{port}",
        ]);
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.Environment["ConnectionStrings__Postgres"] = postgres;
        foreach (var (key, value) in Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }
}
