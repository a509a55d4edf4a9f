using System.Text.RegularExpressions;
using Orders.EndToEnd.Tests.Setup;
using Orders.LocalServers;

namespace Orders.EndToEnd.Tests.Processes;

/// <summary>What `./run` runs: everything in one process, which brings its own PostgreSQL, over the bus in memory.</summary>
internal sealed partial class OneProcess : IAsyncDisposable
{
    private readonly TestDirectory _directory;

    public OneProcess(string test, IReadOnlyDictionary<string, string> settings)
    {
        _directory = new TestDirectory(test);
        var port = FreePort.Take();
        Process = new ServiceProcess(
            "Orders.AppHost",
            new Uri($"http://127.0.0.1:{port}"),
            _directory.LogOf("run"),
            settings,
            "--data",
            Data,
            "--port",
            $"{port}"
        );
    }

    public ServiceProcess Process { get; }

    public string Key => File.ReadAllText(Path.Combine(Data, "api-key")).Trim();

    /// <summary>As it was printed last; its PostgreSQL has another port after every start.</summary>
    public string ConnectionString => Greeted().Last().Groups["value"].Value;

    private string Data => PathOf("data");

    public string PathOf(string file) => Path.Combine(_directory.Data, file);

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _directory.Dispose();
    }

    private MatchCollection Greeted() => Greeting().Matches(Process.Log);

    [GeneratedRegex("export POSTGRES='(?<value>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Greeting();
}
