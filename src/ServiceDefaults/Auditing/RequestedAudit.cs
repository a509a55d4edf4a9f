using EventStore;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Auditing;

/// <summary>
/// Checks the log for callers, a bounded part of it with each request: what has been read stays in memory, so that the next
/// request goes on from there, and is let go of when nobody has asked for a while. Each process reads for itself.
/// </summary>
internal sealed class RequestedAudit<TLog> : IDisposable
    where TLog : ILogDefinition
{
    private readonly Func<LogAudit<TLog>> _begin;
    private readonly IEventLog<TLog> _log;
    private readonly AuditOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ITimer _idle;
    private LogAudit<TLog>? _audit;
    private long _position;

    public RequestedAudit(Func<LogAudit<TLog>> begin, IEventLog<TLog> log, TimeProvider time, IOptions<AuditOptions> options)
    {
        (_begin, _log, _options) = (begin, log, options.Value);
        _idle = time.CreateTimer(_ => LetGo(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="atRest">Whether work under way counts as a finding.</param>
    public async Task<AuditView> GoOn(bool atRest, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var isComplete = await Read(cancellationToken);
            var head = isComplete ? _position : await _log.Head(cancellationToken);
            var findings = isComplete ? _audit!.Findings(atRest) : [];
            return new(
                TLog.Schema,
                _position,
                Math.Max(head, _position),
                isComplete,
                findings.Count,
                [.. findings.Take(_options.MostListed)]
            );
        }
        finally
        {
            _idle.Change(_options.KeptFor, Timeout.InfiniteTimeSpan);
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _idle.Dispose();
        _turn.Dispose();
    }

    /// <returns>Whether all of the log has been read.</returns>
    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        for (var read = 0; read < _options.EventsPerRequest; )
        {
            var page = await _log.ReadAll(_position, _options.PageSize, cancellationToken: cancellationToken);
            Feed(page);
            read += page.Events.Count;
            if (page.Events.Count < _options.PageSize)
            {
                return true;
            }
        }

        return false;
    }

    private void Feed(EventStore.Read.LogPage page)
    {
        var audit = _audit ??= _begin();
        // Whatever fails half-way leaves nothing behind that could be fed twice.
        (_audit, var from, _position) = (null, _position, 0);
        foreach (var recorded in page.Events)
        {
            audit.Feed(recorded.StreamId, recorded.Version, recorded.Data);
        }

        (_audit, _position) = (audit, Math.Max(from, page.Position));
    }

    private void LetGo()
    {
        // Whoever reads at this moment sets the timer again.
        if (_turn.Wait(0))
        {
            (_audit, _position) = (null, 0);
            _turn.Release();
        }
    }
}

/// <summary>How far a log has been checked, and what was found.</summary>
/// <param name="Log">The log's schema.</param>
/// <param name="Position">Up to where it has been read.</param>
/// <param name="Head">Where it ends.</param>
/// <param name="Complete">Whether all of it has been read; until then ask again, and nothing is found.</param>
/// <param name="Count">Rules that it breaks.</param>
/// <param name="Findings">The first of them: the kind, the subject and what is wrong.</param>
public sealed record AuditView(string Log, long Position, long Head, bool Complete, int Count, IReadOnlyList<string> Findings);
