using System.Diagnostics;

namespace Orders.Testing;

/// <summary>Pauses processes as an overloaded machine would, unnoticed by them, and stops them as people do.</summary>
public static class ProcessSignals
{
    public static void Pause(this Process process) => Send("STOP", process);

    public static void GoOn(this Process process) => Send("CONT", process);

    /// <summary>As Ctrl-C does.</summary>
    public static void Interrupt(this Process process) => Send("INT", process);

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
