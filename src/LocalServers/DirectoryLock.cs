using System.Globalization;

namespace Orders.LocalServers;

/// <summary>One process at a time uses a directory. The operating system holds the lock, so it ends with its process and never goes stale.</summary>
public sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _held;

    private DirectoryLock(FileStream held) => _held = held;

    /// <exception cref="LocalServerException">Another process holds the lock; the message names its process id.</exception>
    public static DirectoryLock Take(string directory)
    {
        Directory.CreateDirectory(directory);
        var holder = Path.Combine(directory, "lock.pid");
        try
        {
            var held = new FileStream(
                Path.Combine(directory, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DirectoryLock(held);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            var pid = File.Exists(holder) ? File.ReadAllText(holder) : "unknown";
            throw new LocalServerException(
                $"{directory} is in use by process {pid}. Stop that process first, or choose another directory.",
                e
            );
        }
    }

    public void Dispose() => _held.Dispose();
}
