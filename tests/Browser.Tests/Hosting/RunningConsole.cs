using Orders.LocalServers;

namespace Orders.Browser.Tests.Hosting;

/// <summary>What `./run` runs, in one process over a database of its own, with settings of the tests' own.</summary>
internal sealed class RunningConsole : IAsyncDisposable
{
    private static readonly string Logs = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "logs")).FullName;

    private readonly string _data = Directory.CreateTempSubdirectory("orders-browser-").FullName;
    private readonly ServiceProcess _process;

    private RunningConsole(string name, string database, IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort.Take();
        var log = Path.Combine(Logs, $"{name}.log");
        File.Delete(log);
        Database = database;
        Address = new Uri($"http://127.0.0.1:{port}");
        _process = new ServiceProcess(
            "Orders.AppHost",
            Address,
            log,
            new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["ConnectionStrings:Postgres"] = database },
            "--data",
            _data,
            "--port",
            $"{port}"
        );
    }

    public Uri Address { get; }

    /// <summary>Connection string of its database.</summary>
    public string Database { get; }

    /// <summary>The key that the host makes for itself, with every scope.</summary>
    public string Key => File.ReadAllText(Path.Combine(_data, "api-key")).Trim();

    /// <param name="name">Of its log, beside the tests.</param>
    /// <param name="settings">By configuration key.</param>
    public static async Task<RunningConsole> Start(string name, string database, IReadOnlyDictionary<string, string> settings)
    {
        var console = new RunningConsole(name, database, settings);
        try
        {
            await console._process.Start();
            return console;
        }
        catch
        {
            await console.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whoever asks for it disposes of it.</summary>
    public Shop Shop() => new(this);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
