using System.Data;
using System.Diagnostics;
using EventStore.Batching;
using EventStore.Database;
using EventStore.Tail;
using EventStore.Tracing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventStore.Append;

/// <summary>
/// Brings one group after the other into the log. A unit that conflicts or is refused fails alone. While the database is away
/// the group is tried again: a unit whose commit was cut off is recognised by its id, so that trying again tells the truth
/// instead of appending twice.
/// </summary>
internal sealed class Committer<TLog>(
    LogDatabase<TLog> database,
    IAppendTransaction<TLog> transaction,
    AppendSignal<TLog> signal,
    ILogger logger
) : IAsyncDisposable
    where TLog : ILogDefinition
{
    private const string MayHaveBeenAppended = "The unit may have been appended: append it again under the same id.";
    private readonly KnownUnits _knownUnits = new(TLog.Schema);
    private NpgsqlConnection? _connection;

    // The server's last word before it ended the session may have been about something else.
    private bool ConnectionHasDied => _connection is { State: not ConnectionState.Open };

    public ValueTask DisposeAsync() => Disconnect();

    /// <summary>Returns when every unit has its outcome, failures included; does not throw.</summary>
    public async Task Settle(IReadOnlyList<PendingUnit> group)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await Commit(group);
                return;
            }
            catch (PostgresException refusal) when (IsOfTheData(refusal))
            {
                await Disconnect();
                await SettleEachAlone(group, refusal);
                return;
            }
            catch (Exception failure) when (Unavailability.Is(failure) || ConnectionHasDied)
            {
                MarkUnknown(group, failure);
                await Disconnect();
                if (Stopwatch.GetElapsedTime(begun) >= database.Options.AppendPatience)
                {
                    GiveUp(group, failure);
                    return;
                }

                await Task.Delay(database.Options.RetryPause);
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "A group of {Units} units failed", group.Count);
                await Disconnect();
                Fail(
                    group,
                    failure is PostgresException refusal && Misconfiguration.Is(refusal) ? Misconfiguration.Of(refusal) : failure
                );
                return;
            }
        }
    }

    private async Task Commit(IReadOnlyList<PendingUnit> group)
    {
        using var span = CommitSpan.Start(TLog.Schema, group);
        _connection ??= await database.OpenDedicated(WriterSettings(database.Options), CancellationToken.None);
        var (judgement, firstPosition) = await transaction.Run(_connection, group);
        foreach (var (pending, conflict) in judgement.Conflicts)
        {
            pending.Failed(conflict);
        }

        foreach (var placement in judgement.Accepted)
        {
            placement.Pending.Appended(placement.Result(firstPosition));
        }

        if (judgement.Accepted.Count > 0)
        {
            signal.Announce(firstPosition + judgement.EventCount - 1);
        }

        foreach (var pending in judgement.Known)
        {
            pending.Appended(await _knownUnits.Read(_connection, pending));
        }
    }

    /// <summary>One unit's event that the database refuses must not take its neighbours with it.</summary>
    private async Task SettleEachAlone(IReadOnlyList<PendingUnit> group, PostgresException refusal)
    {
        if (group is [var only])
        {
            only.Failed(new EventRefusedException($"The database refuses the unit: {refusal.MessageText}", refusal));
            return;
        }

        foreach (var pending in group)
        {
            await Settle([pending]);
        }
    }

    private void MarkUnknown(IReadOnlyList<PendingUnit> group, Exception failure)
    {
        var rolledBack = failure is PostgresException { InvariantSeverity: "ERROR" };
        if (!transaction.CommitSent || rolledBack)
        {
            return;
        }

        foreach (var pending in group)
        {
            pending.OutcomeUnknown = true;
        }
    }

    private static void GiveUp(IReadOnlyList<PendingUnit> group, Exception failure)
    {
        foreach (var pending in group)
        {
            pending.Failed(Unavailability.Of(failure, pending.OutcomeUnknown ? MayHaveBeenAppended : "Nothing was appended."));
        }
    }

    private static void Fail(IReadOnlyList<PendingUnit> group, Exception failure)
    {
        foreach (var pending in group)
        {
            pending.Failed(pending.OutcomeUnknown ? Unavailability.Of(failure, MayHaveBeenAppended) : failure);
        }
    }

    // Classes of the SQL standard and of PostgreSQL's appendix A: data, constraints, and limits of the program.
    private static bool IsOfTheData(PostgresException refusal) =>
        !Unavailability.Is(refusal)
        && (
            refusal.SqlState.StartsWith("22", StringComparison.Ordinal)
            || refusal.SqlState.StartsWith("23", StringComparison.Ordinal)
            || refusal.SqlState.StartsWith("54", StringComparison.Ordinal)
        );

    private async ValueTask Disconnect()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }

    private static string WriterSettings(EventLogOptions options) =>
        $"-c lock_timeout={options.LockTimeout.TotalMilliseconds:F0}";
}
