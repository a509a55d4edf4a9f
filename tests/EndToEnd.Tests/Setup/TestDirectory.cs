namespace Orders.EndToEnd.Tests.Setup;

/// <summary>Where one test's servers keep their data, deleted afterwards, and where everybody's output stays until the test's next run.</summary>
internal sealed class TestDirectory : IDisposable
{
    public TestDirectory(string test)
    {
        Logs = Path.Combine(AppContext.BaseDirectory, "logs", test);
        if (Directory.Exists(Logs))
        {
            Directory.Delete(Logs, recursive: true);
        }
        Directory.CreateDirectory(Logs);
    }

    public string Logs { get; }

    /// <summary>In the system's temporary directory, which the servers' own accounts can reach.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("orders-e2e-").FullName;

    public string LogOf(string name) => Path.Combine(Logs, $"{name}.log");

    public void Dispose()
    {
        foreach (var log in Directory.EnumerateFiles(Data, "*.log", SearchOption.AllDirectories))
        {
            File.Copy(log, Path.Combine(Logs, Path.GetFileName(log)), overwrite: true);
        }
        Directory.Delete(Data, recursive: true);
    }
}
