using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Cli.Terminal;

/// <summary>Where results go: tables for people, or JSON.</summary>
internal sealed class Output
{
    /// <summary>Characters in a line of a file: nothing has to be wrapped.</summary>
    private const int PlainWidth = 1_000;

    private readonly Surroundings _surroundings;
    private readonly Lazy<IAnsiConsole> _console;
    private readonly Lazy<IAnsiConsole> _errors;

    public Output(Surroundings surroundings, bool json)
    {
        (_surroundings, IsJson) = (surroundings, json);
        _console = new(() => Open(surroundings.Out, surroundings.OutIsTerminal));
        _errors = new(() => Open(surroundings.Error, surroundings.ErrorIsTerminal));
    }

    /// <summary>Whether <c>--json</c> was given.</summary>
    public bool IsJson { get; }

    public bool IsTerminal => _surroundings.OutIsTerminal;

    /// <summary>For live tables; only where <see cref="IsTerminal"/>.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary>For progress bars; null where nobody would see them.</summary>
    public IAnsiConsole? ProgressConsole => _surroundings.ErrorIsTerminal && !IsJson ? _errors.Value : null;

    /// <summary>The document with <c>--json</c>, the table without it.</summary>
    public void Write(string json, Func<IRenderable> table)
    {
        if (IsJson)
        {
            WriteJson(json);
            return;
        }

        Console.Write(table());
    }

    /// <summary>A line of JSON, which somebody may be waiting for.</summary>
    public void WriteJson(string json)
    {
        _surroundings.Out.WriteLine(json.Trim());
        _surroundings.Out.Flush();
    }

    public void WriteLine(string text) => _surroundings.Out.WriteLine(Plain.Of(text));

    /// <summary>What is no result: hints, and how it is going.</summary>
    public void Note(string text) => _surroundings.Error.WriteLine(Plain.Of(text));

    private static IAnsiConsole Open(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        if (!isTerminal)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
