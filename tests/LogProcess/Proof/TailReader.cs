namespace EventStore.LogProcess.Proof;

/// <summary>Follows the log, breaking off and beginning again as planned, and reports every page once it has it.</summary>
internal sealed class TailReader(IEventLog log, TailPlan plan, Task begin, Action<Report> report)
{
    public async Task Run(CancellationToken stopping)
    {
        await begin.WaitAsync(stopping);
        // Any position will do, one in a gap too.
        var position = plan.From ?? (plan.AfterOutcomes == 0 ? 0 : await Head(stopping) / 2);
        report(new Report { TailBegins = position });
        while (!stopping.IsCancellationRequested)
        {
            var pages = 0;
            await foreach (var page in log.Tail(position, types: null, stopping))
            {
                position = page.Position;
                report(new Report { Page = Seen(page) });
                if (++pages == plan.PagesPerRound)
                {
                    break;
                }
            }
        }
    }

    private async Task<long> Head(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await log.Head(stopping);
            }
            catch (Append.LogUnavailableException)
            {
                await Task.Yield();
            }
        }
    }

    private static SeenPage Seen(Read.LogPage page) =>
        new(page.Position, [.. page.Events.Select(recorded => new SeenEvent(recorded.Position, recorded.Id))]);
}
