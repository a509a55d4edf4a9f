using System.Text.Json;
using System.Threading.Channels;

namespace EventStore.LogProcess.Proof;

/// <summary>Takes assignments from standard input, a line each, and reports on standard output, until the input ends.</summary>
internal static class WorkerLoop
{
    public static async Task Run()
    {
        var reports = Channel.CreateUnbounded<Report>(new() { SingleReader = true });
        var writing = Write(reports.Reader);
        Worker? worker = null;
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var command = JsonSerializer.Deserialize<Command>(line)!;
            if (worker is not null)
            {
                await worker.DisposeAsync();
                worker = null;
            }

            if (command.Begin is { } assignment)
            {
                worker = new Worker(assignment, report => reports.Writer.TryWrite(report));
            }
            else
            {
                reports.Writer.TryWrite(new Report { Stopped = true });
            }
        }

        reports.Writer.Complete();
        await writing;
    }

    private static async Task Write(ChannelReader<Report> reports)
    {
        await foreach (var report in reports.ReadAllAsync())
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report));
        }
    }
}
