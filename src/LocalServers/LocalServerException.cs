namespace Orders.LocalServers;

/// <summary>A private server could not be found, started or stopped; the message says what to change, and carries the end of the server's own log.</summary>
public sealed class LocalServerException : Exception
{
    public LocalServerException(string message)
        : base(message) { }

    public LocalServerException(string message, Exception innerException)
        : base(message, innerException) { }

    internal static LocalServerException WithLog(string message, string logFile) =>
        new($"{message}\nThe end of {logFile}:\n{TailOf(logFile)}");

    private static string TailOf(string logFile) =>
        File.Exists(logFile) ? string.Join('\n', File.ReadLines(logFile).TakeLast(25)) : "(no log)";
}
