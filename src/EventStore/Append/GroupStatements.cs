using EventStore.Claims;
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

    // Unnested in the select list, the rows stream into the table; in FROM, each array would be spooled first.
    private readonly string _events = $"""
        INSERT INTO {schema}.mt_events
            (seq_id, id, stream_id, version, data, type, mt_dotnet_type, correlation_id, causation_id, headers, timestamp)
        SELECT (SELECT currval('{schema}.mt_events_sequence')) + unnest($1::bigint[]), unnest($2::uuid[]), unnest($3::varchar[]),
            unnest($4::bigint[]), unnest($5::jsonb[]), unnest($6::varchar[]), unnest($7::varchar[]), unnest($8::varchar[]),
            unnest($9::varchar[]), unnest($10::jsonb[]), statement_timestamp()
        """;

    private readonly DeadlineStatements _deadlines = new(schema);
    private readonly ClaimStatements _claims = new(schema);

    /// <summary>The first of the statements returns the position of the group's last event.</summary>
    public void AddTo(NpgsqlBatch batch, Judgement judgement)
    {
        batch.BatchCommands.Add(new(_positions) { Parameters = { Sql.Value((long)judgement.EventCount) } });
        AddStreams(batch, _newStreams, [.. judgement.After.Keys.Where(judgement.Creates)], judgement);
        AddStreams(batch, _grownStreams, [.. judgement.After.Keys.Where(judgement.Grows)], judgement);
        batch.BatchCommands.Add(Events(judgement));
        _deadlines.AddTo(batch, judgement);
        _claims.AddTo(batch, judgement);
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
