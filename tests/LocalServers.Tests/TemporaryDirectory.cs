namespace Orders.LocalServers.Tests;

public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("orders-servers-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
