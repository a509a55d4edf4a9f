using Spectre.Console;

namespace Orders.Cli.Terminal;

internal static class Bars
{
    /// <summary>Does work with a bar on the terminal, where there is one.</summary>
    /// <param name="work">Is given what to tell how far it is, in percent.</param>
    public static Task<T> WithBar<T>(this Output output, string title, Func<Action<double>, Task<T>> work) =>
        output.ProgressConsole is { } console
            ? console
                .Progress()
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn()
                )
                .StartAsync(async bars =>
                {
                    var bar = bars.AddTask(Markup.Escape(Plain.Of(title)), maxValue: 100);
                    var result = await work(percent => bar.Value = percent);
                    bar.Value = bar.MaxValue;
                    return result;
                })
            : work(_ => { });
}
