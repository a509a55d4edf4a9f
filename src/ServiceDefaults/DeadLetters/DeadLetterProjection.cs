using EventStore;
using EventStore.Projections;
using EventStore.Read;
using Npgsql;
using NpgsqlTypes;
using Orders.Contracts;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>One row per dead letter of a log.</summary>
public sealed class DeadLetterProjection<TLog> : IProjection<TLog>
    where TLog : ILogDefinition
{
    public string Name => "dead-letters";

    public int Version => 1;

    public IReadOnlyCollection<Type> EventTypes => DeadLetterStreams.EventTypes;

    public string Tables =>
        """
            CREATE TABLE {schema}.dead_letters (
                id uuid PRIMARY KEY,
                state text NOT NULL,
                reason text NOT NULL,
                queue text,
                message_type text,
                subject_id uuid,
                error text,
                tries integer NOT NULL,
                round integer NOT NULL,
                dead_lettered_at timestamptz NOT NULL);
            CREATE INDEX dead_letters_newest ON {schema}.dead_letters (dead_lettered_at DESC, id DESC);
            CREATE INDEX dead_letters_state ON {schema}.dead_letters (state, dead_lettered_at DESC, id DESC);
            """;

    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        // Of each letter the page's last word counts.
        var letters = events.GroupBy(recorded => recorded.StreamId, StringComparer.Ordinal).ToArray();
        await Put(
            connection,
            schema,
            [
                .. letters
                    .Select(letter => letter.LastOrDefault(recorded => recorded.Data is MessageDeadLettered))
                    .OfType<RecordedEvent>(),
            ],
            cancellationToken
        );
        await Decide(connection, schema, [.. letters.Select(letter => letter.Last().Data)], cancellationToken);
    }

    private static async Task Put(
        NpgsqlConnection connection,
        string schema,
        RecordedEvent[] recorded,
        CancellationToken cancellationToken
    )
    {
        if (recorded.Length == 0)
        {
            return;
        }

        var letters = recorded.Select(one => (MessageDeadLettered)one.Data).ToArray();
        await using var command = new NpgsqlCommand(
            $"""
            INSERT INTO {schema}.dead_letters ({DeadLetterListItem.Columns})
            SELECT id, '{nameof(DeadLetterState.Waiting)}', reason, queue, message_type, subject_id, error, tries, round, at
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
                AS l (id, reason, queue, message_type, subject_id, error, tries, round, at)
            ON CONFLICT (id) DO UPDATE SET
                state = excluded.state,
                reason = excluded.reason,
                error = excluded.error,
                tries = excluded.tries,
                round = excluded.round,
                dead_lettered_at = excluded.dead_lettered_at
            """,
            connection
        )
        {
            Parameters =
            {
                Array(letters.Select(letter => letter.DeadLetterId), NpgsqlDbType.Uuid),
                Array(letters.Select(letter => $"{letter.Reason}"), NpgsqlDbType.Text),
                Array(letters.Select(letter => letter.Queue), NpgsqlDbType.Text),
                Array(letters.Select(letter => letter.MessageType), NpgsqlDbType.Text),
                Array(letters.Select(letter => letter.SubjectId), NpgsqlDbType.Uuid),
                Array(letters.Select(letter => letter.Error?.Message), NpgsqlDbType.Text),
                Array(letters.Select(letter => letter.Tries), NpgsqlDbType.Integer),
                Array(letters.Select(letter => letter.Round), NpgsqlDbType.Integer),
                Array(recorded.Select(one => one.Timestamp.ToUniversalTime()), NpgsqlDbType.TimestampTz),
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task Decide(
        NpgsqlConnection connection,
        string schema,
        object[] lastEvents,
        CancellationToken cancellationToken
    )
    {
        var decisions = lastEvents
            .Select(last => (Id: IdOf(last), State: $"{DeadLetter.StateAfter(last)}"))
            .Where(decision => decision.Id is not null)
            .ToArray();
        if (decisions.Length == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            $"""
            UPDATE {schema}.dead_letters AS l SET state = d.state
            FROM unnest($1, $2) AS d (id, state) WHERE l.id = d.id
            """,
            connection
        )
        {
            Parameters =
            {
                Array(decisions.Select(decision => decision.Id), NpgsqlDbType.Uuid),
                Array(decisions.Select(decision => decision.State), NpgsqlDbType.Text),
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Guid? IdOf(object decision) =>
        decision switch
        {
            DeadLetterReplayed replayed => replayed.DeadLetterId,
            DeadLetterDiscarded discarded => discarded.DeadLetterId,
            _ => null,
        };

    private static NpgsqlParameter Array<T>(IEnumerable<T> values, NpgsqlDbType type) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
