using EventStore.Database;
using EventStore.Deadlines;
using Npgsql;

namespace EventStore.Append;

/// <summary>The statements that write a judged group: one for each kind of row, whatever the group's size.</summary>
internal sealed class GroupStatements(string schema)
{
    // Under the append lock nobody else takes positions, so the two calls are one step.
    private readonly string _positions =
        $"SELECT setval('{schema}.mt_events_sequence', nextval('{schema}.mt_events_sequence') + $1 - 1)";

    private readonly string _newStreams = $"""
        INSERT INTO {schema}.mt_streams (id, version) SELECT * FROM unnest($1::varchar[], $2::bigint[])
        """;

    private readonly string _grownStreams = $"""
        UPDATE {schema}.mt_streams AS s SET version = u.version, timestamp = statement_timestamp()
        FROM unnest($1::varchar[], $2::bigint[]) AS u (id, version)
        WHERE s.id = u.id
        """;

    private readonly string _events = $"""
        INSERT INTO {schema}.mt_events
            (seq_id, id, stream_id, version, data, type, mt_dotnet_type, correlation_id, causation_id, headers, timestamp)
        SELECT currval('{schema}.mt_events_sequence') + e.position_offset, e.id, e.stream_id, e.version, e.data, e.type,
            e.mt_dotnet_type, e.correlation_id, e.causation_id, e.headers, statement_timestamp()
        FROM unnest($1::bigint[], $2::uuid[], $3::varchar[], $4::bigint[], $5::jsonb[], $6::varchar[], $7::varchar[],
                    $8::varchar[], $9::varchar[], $10::jsonb[])
            AS e (position_offset, id, stream_id, version, data, type, mt_dotnet_type, correlation_id, causation_id, headers)
        """;

    private readonly DeadlineStatements _deadlines = new(schema);

    /// <summary>The first of the statements returns the position of the group's last event.</summary>
    public void AddTo(NpgsqlBatch batch, Judgement judgement)
    {
        batch.BatchCommands.Add(new(_positions) { Parameters = { Sql.Value((long)judgement.EventCount) } });
        AddStreams(batch, judgement);
        batch.BatchCommands.Add(Events(judgement));
        _deadlines.AddTo(batch, judgement);
    }

    private void AddStreams(NpgsqlBatch batch, Judgement judgement)
    {
        var written = judgement
            .Accepted.SelectMany(placement => placement.Pending.Unit.Streams, (_, stream) => stream.StreamId)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(id => judgement.Before.GetValueOrDefault(id) == 0);
        AddStreams(batch, _newStreams, [.. written[true]], judgement);
        AddStreams(batch, _grownStreams, [.. written[false]], judgement);
    }

    private static void AddStreams(NpgsqlBatch batch, string sql, string[] ids, Judgement judgement)
    {
        if (ids.Length > 0)
        {
            var versions = Array.ConvertAll(ids, id => judgement.After[id]);
            batch.BatchCommands.Add(new(sql) { Parameters = { Sql.Array(ids), Sql.Array(versions) } });
        }
    }

    private NpgsqlBatchCommand Events(Judgement judgement)
    {
        var rows = new EventRows(judgement.EventCount);
        foreach (var placement in judgement.Accepted)
        {
            rows.Add(placement);
        }

        return new NpgsqlBatchCommand(_events)
        {
            Parameters =
            {
                Sql.Array(rows.Offsets),
                Sql.Array(rows.Ids),
                Sql.Array(rows.StreamIds),
                Sql.Array(rows.Versions),
                Sql.Jsonb(rows.Json),
                Sql.Array(rows.Types),
                Sql.Array(rows.DotNetTypes),
                Sql.Text(rows.CorrelationIds),
                Sql.Text(rows.CausationIds),
                Sql.Jsonb(rows.Headers),
            },
        };
    }
}
