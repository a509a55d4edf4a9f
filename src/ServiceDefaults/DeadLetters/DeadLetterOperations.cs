using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using Orders.Contracts;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>What operators do with the dead letters of a log. Each is an append: a replay is sent by the log's relay.</summary>
internal sealed class DeadLetterOperations<TLog>(IEventLog<TLog> log, Caller caller)
    where TLog : ILogDefinition
{
    /// <summary>Tries on fresh state when somebody else decides on the same letter.</summary>
    private const int Attempts = 5;

    public async Task<DeadLetter> Require(Guid id, CancellationToken cancellationToken) =>
        DeadLetter.Of(await log.ReadStream(DeadLetterStreams.Of(id), cancellationToken: cancellationToken))
        ?? throw ProblemException.NotFound("There is no such dead letter.");

    /// <exception cref="DomainException">The letter's state does not allow it.</exception>
    public Task<DeadLetterChanged> Replay(Guid id, CancellationToken cancellationToken) =>
        Decide(id, DeadLetterDecider.Replay, cancellationToken);

    /// <inheritdoc cref="Replay"/>
    public Task<DeadLetterChanged> Discard(Guid id, string reason, CancellationToken cancellationToken) =>
        Decide(id, letter => DeadLetterDecider.Discard(letter, reason), cancellationToken);

    private async Task<DeadLetterChanged> Decide(Guid id, Func<DeadLetter, object> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var letter = await Require(id, cancellationToken);
            var decided = decide(letter);
            try
            {
                var unit = AppendUnit.Of(
                    DeadLetterStreams.Of(id),
                    ExpectedVersion.Exactly(letter.Version),
                    EventMetadata.For($"{letter.Letter.SubjectId ?? id:D}", causationId: null, caller.Name),
                    decided
                );
                var appended = await log.Append(unit, cancellationToken);
                return new DeadLetterChanged(id, DeadLetter.StateAfter(decided), appended.Position);
            }
            catch (VersionConflictException) when (attempt < Attempts)
            {
                // Somebody else has decided: what they did decides what this caller is told.
            }
        }
    }
}

/// <param name="Position">Ask the list for at least this position, and it includes the change.</param>
public sealed record DeadLetterChanged(Guid Id, DeadLetterState State, long Position);
