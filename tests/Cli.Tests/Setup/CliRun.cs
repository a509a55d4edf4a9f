using System.Text.Json;
using Orders.Cli.Terminal;

namespace Orders.Cli.Tests.Setup;

/// <summary>A run of the command in this process.</summary>
internal sealed class CliRun
{
    private readonly Func<string> _out;
    private readonly Func<string> _error;

    private CliRun(Func<TextWriter, TextWriter, Task<int>> run)
    {
        var (output, error) = (new Lines(), new Lines());
        (_out, _error) = (output.ToString, error.ToString);
        End = Task.Run(async () => (ExitCode)await run(output, error));
    }

    public Task<ExitCode> End { get; }

    public string Out => _out();

    public string Error => _error();

    /// <summary>The only document that was written.</summary>
    public JsonElement Json => JsonElement.Parse(Out);

    /// <summary>A document from each line.</summary>
    public IReadOnlyList<JsonElement> JsonLines =>
        [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>Runs it to its end.</summary>
    public static async Task<CliRun> Of(Shop shop, params string[] arguments)
    {
        var run = Start(shop, arguments);
        await run.End;
        return run;
    }

    public static CliRun Start(Shop shop, params string[] arguments) => Start(EnvironmentOf(shop), arguments);

    public static CliRun Start(
        IReadOnlyDictionary<string, string> environment,
        string[] arguments,
        string input = "",
        bool isTerminal = false,
        CancellationToken cancellationToken = default
    ) =>
        new(
            (output, error) =>
                OrdersCommand.Run(
                    arguments,
                    new Surroundings
                    {
                        In = new StringReader(input),
                        Out = output,
                        Error = error,
                        Variable = environment.GetValueOrDefault,
                        OutIsTerminal = isTerminal,
                        ErrorIsTerminal = isTerminal,
                    },
                    cancellationToken
                )
        );

    /// <summary>What <c>./run</c> says to export.</summary>
    public static Dictionary<string, string> EnvironmentOf(Shop shop, Uri? address = null, string? key = null) =>
        new(StringComparer.Ordinal)
        {
            ["ORDERS"] = (address ?? shop.Address).GetLeftPart(UriPartial.Authority),
            ["USERS"] = shop.Address.GetLeftPart(UriPartial.Authority),
            ["KEY"] = key ?? shop.Key,
        };

    public async Task<CliRun> ShouldEnd(ExitCode expected)
    {
        (await End).ShouldBe(expected, $"{Out}\n{Error}");
        return this;
    }

    /// <summary>For a file or a pipe: no colours, no control codes.</summary>
    public CliRun ShouldBePlain()
    {
        $"{Out}{Error}".ShouldNotContain("\e");
        return this;
    }

    /// <summary>What has been written so far may be read at any time.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly Lock _lock = new();

        public override void Write(char value)
        {
            lock (_lock)
            {
                base.Write(value);
            }
        }

        public override void Write(string? value)
        {
            lock (_lock)
            {
                base.Write(value);
            }
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_lock)
            {
                base.Write(buffer, index, count);
            }
        }

        public override void WriteLine(string? value) => Write($"{value}\n");

        public override string ToString()
        {
            lock (_lock)
            {
                return base.ToString();
            }
        }
    }
}
