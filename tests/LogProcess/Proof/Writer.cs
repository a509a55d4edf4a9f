using System.Collections.Concurrent;
using EventStore.Append;

namespace EventStore.LogProcess.Proof;

/// <summary>Appends the planned units, asks again where the outcome is open, and reports what it was told.</summary>
internal sealed class Writer(IEventLog log, Assignment assignment, Action<UnitOutcome> report)
{
    private static readonly TimeSpan PauseWhileAway = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<IReadOnlyList<PlannedUnit>> _handovers = new(assignment.Handovers);

    public Task Run(CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, assignment.Lanes).Select(_ => Task.Run(() => Lane(stopping), stopping)));

    private async Task Lane(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && _handovers.TryDequeue(out var units))
        {
            await HandOver(units, stopping);
        }
    }

    private async Task HandOver(IReadOnlyList<PlannedUnit> units, CancellationToken stopping)
    {
        var builder = new UnitBuilder(await ReadEnds(units, stopping));
        var handedOver = new List<(PlannedUnit Planned, AppendUnit Unit, Task<AppendResult> Append)>();
        foreach (var planned in units)
        {
            var unit = builder.Next(planned);
            handedOver.Add((planned, unit, log.Append(unit, stopping)));
        }

        foreach (var (planned, unit, append) in handedOver)
        {
            var outcome = await Settle(planned, unit, append, stopping);
            report(outcome);
            if (planned.ComesAgain && outcome.Kind == OutcomeKind.Appended)
            {
                await ComeAgain(planned, outcome, stopping);
            }
        }
    }

    /// <summary>Expects what the streams look like now, as a consumer does that decides anew.</summary>
    private async Task ComeAgain(PlannedUnit planned, UnitOutcome first, CancellationToken stopping)
    {
        var unit = new UnitBuilder(await ReadEnds([planned], stopping)).Next(planned);
        var second = await Settle(planned with { GivesUp = false }, unit, log.Append(unit, stopping), stopping);
        if (second.Position != first.Position || !second.Versions.SequenceEqual(first.Versions))
        {
            throw new InvalidOperationException($"Of one unit the log says {first}, and when it comes again {second}.");
        }
    }

    private async Task<UnitOutcome> Settle(
        PlannedUnit planned,
        AppendUnit unit,
        Task<AppendResult> append,
        CancellationToken stopping
    )
    {
        for (var again = assignment.Again; ; again = true)
        {
            try
            {
                return Outcomes.Of(unit, await append, again);
            }
            catch (LogUnavailableException away)
            {
                var nothingAppended = away.Message.Contains("Nothing was appended", StringComparison.Ordinal);
                if (planned.GivesUp && nothingAppended && !again)
                {
                    return Outcomes.GaveUp(unit);
                }
            }
            catch (Exception refusal) when (Outcomes.IsRefusal(refusal))
            {
                return Outcomes.Of(unit, refusal, again);
            }

            unit = new UnitBuilder(await ReadEnds([planned], stopping)).Next(planned);
            append = log.Append(unit, stopping);
        }
    }

    private async Task<Dictionary<string, StreamEnd>> ReadEnds(IEnumerable<PlannedUnit> units, CancellationToken stopping)
    {
        var ends = new Dictionary<string, StreamEnd>(StringComparer.Ordinal);
        foreach (var stream in UnitBuilder.StreamsToRead(units))
        {
            ends[stream] = await ReadEnd(stream, stopping);
        }

        return ends;
    }

    private async Task<StreamEnd> ReadEnd(string stream, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await log.ReadLast(stream, stopping) is { } last ? new StreamEnd(last.Version, last.Id) : default;
            }
            catch (LogUnavailableException)
            {
                await Task.Delay(PauseWhileAway, stopping);
            }
        }
    }
}
