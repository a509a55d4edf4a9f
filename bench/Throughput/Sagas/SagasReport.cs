using Spectre.Console;

namespace Orders.Bench.Sagas;

public static class SagasReport
{
    public static void Sagas(params IReadOnlyList<SagaMeasurement> sides)
    {
        var table = new Table().AddColumns("sagas", "a second, median (lowest–highest)", "bus messages each");
        foreach (var side in sides)
        {
            table.AddRow(side.Name, side.SagasPerSecond.Format("N0"), $"{side.MessagesPerSaga.Median:0.0}");
        }

        AnsiConsole.Write(table);
    }
}
