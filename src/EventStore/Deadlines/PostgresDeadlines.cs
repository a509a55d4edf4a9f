using EventStore.Database;
using Npgsql;

namespace EventStore.Deadlines;

internal sealed class PostgresDeadlines<TLog>(LogDatabase<TLog> database) : IDeadlines<TLog>
    where TLog : ILogDefinition
{
    private static readonly string Table = $"{TLog.Schema}.log_deadlines";
    private static readonly string StartClocks = $"UPDATE {Table} SET due = now() + delay WHERE due IS NULL AND position <= $1";
    private static readonly string SelectDue = $"""
        SELECT stream_id, stream_version, position, delay, waits_for,
            (SELECT e.headers ->> 'traceparent' FROM {TLog.Schema}.mt_events AS e WHERE e.seq_id = d.position)
        FROM {Table} AS d WHERE due <= now() ORDER BY due LIMIT $1
        """;

    private static readonly string PostponeDue = $"""
        UPDATE {Table} AS d SET due = now() + $3
        FROM unnest($1::varchar[], $2::bigint[]) AS p (stream_id, position)
        WHERE d.stream_id = p.stream_id AND d.position = p.position
        """;

    private static readonly string ExpireEvery = $"UPDATE {Table} SET due = now()";

    public Task<int> Start(long relayedPosition, CancellationToken cancellationToken) =>
        Execute(StartClocks, [Sql.Value(relayedPosition)], cancellationToken);

    public Task<IReadOnlyList<DueDeadline>> Due(int limit, CancellationToken cancellationToken) =>
        database.Run<IReadOnlyList<DueDeadline>>(
            async connection =>
            {
                await using var command = new NpgsqlCommand(SelectDue, connection) { Parameters = { Sql.Value((long)limit) } };
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                var due = new List<DueDeadline>();
                while (await reader.ReadAsync(cancellationToken))
                {
                    due.Add(
                        new DueDeadline(
                            reader.GetString(0),
                            reader.GetInt64(1),
                            reader.GetInt64(2),
                            reader.GetFieldValue<TimeSpan>(3),
                            reader.GetString(4)
                        )
                        {
                            TraceParent = await reader.IsDBNullAsync(5, cancellationToken) ? null : reader.GetString(5),
                        }
                    );
                }

                return due;
            },
            cancellationToken
        );

    public Task Postpone(IReadOnlyCollection<DueDeadline> deadlines, TimeSpan delay, CancellationToken cancellationToken) =>
        Execute(
            PostponeDue,
            [
                Sql.Array(deadlines.Select(deadline => deadline.StreamId).ToArray()),
                Sql.Array(deadlines.Select(deadline => deadline.Position).ToArray()),
                Sql.Value(delay),
            ],
            cancellationToken
        );

    public Task<int> ExpireAll(CancellationToken cancellationToken) => Execute(ExpireEvery, [], cancellationToken);

    private Task<int> Execute(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken) =>
        database.Run(
            async connection =>
            {
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(parameters);
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken
        );
}
