using System.Runtime.InteropServices;

namespace Orders.LocalServers.Supervision;

/// <summary>How one server is run.</summary>
/// <param name="CommandLine">The program and its arguments; it must not fork away.</param>
/// <param name="Environment">Added to our own; null removes a variable.</param>
/// <param name="LogFile">Takes its output.</param>
/// <param name="PidFile">Takes its process id, so that a later start finds a server that outlived us.</param>
/// <param name="StopSignal">SIGINT or SIGTERM.</param>
/// <param name="AfterStop">A command to run after the server when we die without stopping it.</param>
internal sealed record ServerCommand(
    IReadOnlyList<string> CommandLine,
    IReadOnlyDictionary<string, string?> Environment,
    string LogFile,
    string PidFile,
    PosixSignal StopSignal,
    IReadOnlyList<string>? AfterStop = null
);
