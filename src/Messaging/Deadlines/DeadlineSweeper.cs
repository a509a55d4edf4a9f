using System.Diagnostics;
using EventStore;
using EventStore.Deadlines;
using EventStore.Leadership;
using EventStore.Positions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Deadlines;

/// <summary>
/// Starts the clocks of deadlines whose messages have been relayed, and fires those that have passed. It rests while the relay
/// lags or the broker is away, and puts off what waits for a queue that is not drained: an outage is not a failure.
/// </summary>
internal sealed class DeadlineSweeper<TLog, THandler>(
    IEventLog<TLog> log,
    ILogPositions<TLog> positions,
    IDeadlines<TLog> deadlines,
    ILeaderElection<TLog> election,
    BrokerHealth broker,
    DrainedQueues queues,
    THandler handler,
    TimeProvider time,
    IOptions<DeadlineOptions> options,
    IOptions<MessagingOptions> messaging,
    ILogger<DeadlineSweeper<TLog, THandler>> logger
) : BackgroundService
    where TLog : ILogDefinition
    where THandler : IDeadlineHandler
{
    private const string Leadership = "deadlines";

    private bool _brokerIsKnownToBeEmpty = messaging.Value.Transport is Transport.InMemory;
    private DateTimeOffset? _wellSince;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await broker.WaitUntilUp(stoppingToken);
                await Lead(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "The sweeper of {Schema} steps down and stands by again", TLog.Schema);
                await Task.Delay(options.Value.FailurePause, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Lead(CancellationToken stoppingToken)
    {
        await using var leadership = await election.Lead(Leadership, stoppingToken);
        using var term = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, leadership.Lost);
        _wellSince = null;
        if (_brokerIsKnownToBeEmpty)
        {
            var lost = await deadlines.ExpireAll(term.Token);
            logger.LogInformation("What was in flight is gone with the bus in memory: {Count} deadlines are due", lost);
            _brokerIsKnownToBeEmpty = false;
            _wellSince = DateTimeOffset.MinValue;
        }

        using var timer = new PeriodicTimer(options.Value.Poll, time);
        // A process that is cut off from the broker leaves the lead to one that is not.
        do
        {
            await Sweep(term.Token);
        } while (broker.IsUp && await timer.WaitForNextTickAsync(term.Token));
    }

    private async Task Sweep(CancellationToken cancellationToken)
    {
        var relayed = await positions.Get(RelayPosition.Name, cancellationToken);
        var head = await log.Head(cancellationToken);
        if (!broker.IsUp || head - relayed > options.Value.LargestRelayLag)
        {
            _wellSince = null;
            return;
        }

        await deadlines.Start(relayed, cancellationToken);
        _wellSince ??= time.GetUtcNow();
        if (time.GetUtcNow() - _wellSince >= options.Value.Settling)
        {
            await FireWhatIsDue(cancellationToken);
        }
    }

    private async Task FireWhatIsDue(CancellationToken cancellationToken)
    {
        var due = await deadlines.Due(options.Value.BatchSize, cancellationToken);
        if (due.Count == 0)
        {
            return;
        }

        try
        {
            var drained = await queues.Among(due.Select(deadline => deadline.WaitsFor), cancellationToken);
            var passed = due.Where(deadline => drained.Contains(deadline.WaitsFor)).ToArray();
            await Task.WhenAll(passed.Select(deadline => Fire(deadline, cancellationToken)));
            await deadlines.Postpone(passed, options.Value.RefirePause, cancellationToken);
            await deadlines.Postpone([.. due.Except(passed)], options.Value.BacklogPause, cancellationToken);
        }
        catch (BrokerUnavailableException exception)
        {
            logger.LogWarning(exception, "The broker is away: no deadline fires");
            _wellSince = null;
        }
    }

    private async Task Fire(DueDeadline deadline, CancellationToken cancellationToken)
    {
        using var span = DeadlineSpan.Start(deadline);
        try
        {
            await handler.Expired(deadline, cancellationToken);
            MessagingTelemetry.DeadlinesFired.Add(1, new KeyValuePair<string, object?>("log", TLog.Schema));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.Message);
            using var scope = logger.BeginTrace(deadline.TraceParent);
            logger.LogWarning(exception, "The deadline of {StreamId} could not be handled and is tried again", deadline.StreamId);
        }
    }
}
