using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Orders.LocalServers.Supervision;

/// <summary>Processes that are not necessarily our children, and the signals that .NET does not send.</summary>
public static class UnixProcess
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    /// <summary>Sends a signal. A process that has ended already is no error.</summary>
    public static void Signal(int processId, PosixSignal signal) =>
        _ = SendSignal(processId, signal is PosixSignal.SIGINT ? Interrupt : Terminate);

    /// <summary>A zombie has ended: nobody but its parent can still tell it apart.</summary>
    public static bool IsAlive(int processId)
    {
        if (!OperatingSystem.IsLinux())
        {
            return SendSignal(processId, 0) == 0;
        }
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Ids are used again; the same id started at another time is another process.</summary>
    internal static bool StartedAround(int processId, DateTime time, TimeSpan tolerance)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return (process.StartTime.ToUniversalTime() - time.ToUniversalTime()).Duration() <= tolerance;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether a process works in the directory. Only Linux tells; elsewhere false.</summary>
    internal static bool AnyWorksIn(string directory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }
        var realPath = RealPath(directory);
        return Directory.EnumerateDirectories("/proc", "*").Any(process => WorkingDirectoryOf(process) == realPath);
    }

    private static string? WorkingDirectoryOf(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string RealPath(string path)
    {
        var resolved = ResolvePath(path, IntPtr.Zero);
        try
        {
            return Marshal.PtrToStringUTF8(resolved) ?? path;
        }
        finally
        {
            Release(resolved);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);

    [DllImport("libc", EntryPoint = "realpath", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr ResolvePath([MarshalAs(UnmanagedType.LPUTF8Str)] string path, IntPtr buffer);

    [DllImport("libc", EntryPoint = "free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void Release(IntPtr pointer);
}
