using System.Diagnostics;

namespace EventStore.Tests.Outages;

/// <summary>A file system of a few megabytes in memory, which only root may mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _directory;

    private SmallDisk(string directory) => _directory = directory;

    public string Directory => _directory;

    private string Ballast => Path.Combine(_directory, "ballast");

    /// <returns>Null where this user may not mount.</returns>
    public static SmallDisk? Mount(int megabytes, string owner)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("small-disk-").FullName;
        if (
            Environment.IsPrivilegedProcess
            && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=700", "tmpfs", directory)
        )
        {
            Run("chown", owner, directory);
            return new SmallDisk(directory);
        }

        System.IO.Directory.Delete(directory);
        return null;
    }

    /// <summary>Takes all the room there is.</summary>
    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
                ballast.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        // A server that still has files open here keeps it until it closes them.
        Run("umount", "--lazy", _directory);
        System.IO.Directory.Delete(_directory);
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
