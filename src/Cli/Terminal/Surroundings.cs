using Microsoft.Win32.SafeHandles;

namespace Orders.Cli.Terminal;

/// <summary>What the command sees of the process that it runs in.</summary>
internal sealed record Surroundings
{
    private const int StandardOutput = 1;

    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>An environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether colours and control codes may be written to <see cref="Out"/>.</summary>
    public bool OutIsTerminal { get; init; }

    /// <inheritdoc cref="OutIsTerminal"/>
    public bool ErrorIsTerminal { get; init; }

    public static Surroundings OfProcess()
    {
        // https://no-color.org: whatever its value, unless empty.
        var isPlain =
            Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new()
        {
            In = Console.In,
            Out = Console.IsOutputRedirected ? Redirected() : Console.Out,
            Error = Console.Error,
            Variable = Environment.GetEnvironmentVariable,
            OutIsTerminal = !isPlain && !Console.IsOutputRedirected,
            ErrorIsTerminal = !isPlain && !Console.IsErrorRedirected,
        };
    }

    /// <summary>The console's own writer takes it for success when nobody reads a pipe any more.</summary>
    private static StreamWriter Redirected() =>
        new(new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0))
        {
            AutoFlush = true,
        };
}
