using EventStore.Append;
using EventStore.Database;
using Npgsql;

namespace EventStore.Claims;

/// <summary>The statements that take claims under the append lock, in the transaction of the units that ask for them.</summary>
internal sealed class ClaimStatements(string schema)
{
    private readonly string _taken = $"""
        SELECT id FROM {schema}.log_claims WHERE id = ANY($1) AND expires_at > statement_timestamp()
        """;

    private readonly string _free = $"""
        DELETE FROM {schema}.log_claims WHERE id = ANY($1) AND expires_at <= statement_timestamp()
        """;

    private readonly string _take = $"""
        INSERT INTO {schema}.log_claims (id, position, content, expires_at)
        SELECT c.id, currval('{schema}.mt_events_sequence') + c.position_offset, c.content, statement_timestamp() + c.kept_for
        FROM unnest($1::varchar[], $2::bigint[], $3::jsonb[], $4::interval[]) AS c (id, position_offset, content, kept_for)
        """;

    private readonly string _takeAlone = $"""
        INSERT INTO {schema}.log_claims (id, position, content, expires_at)
        VALUES ($1, 0, $2, statement_timestamp() + $3)
        ON CONFLICT (id) DO NOTHING
        """;

    public NpgsqlBatchCommand Taken(string[] ids) => new(_taken) { Parameters = { Sql.Array(ids) } };

    public NpgsqlBatchCommand Free(string[] ids) => new(_free) { Parameters = { Sql.Array(ids) } };

    public NpgsqlBatchCommand TakeAlone(Claim claim) =>
        new(_takeAlone) { Parameters = { Sql.Value(claim.Id), Sql.Jsonb(claim.Content), Sql.Value(claim.KeptFor) } };

    public void AddTo(NpgsqlBatch batch, Judgement judgement)
    {
        var claims = judgement
            .Accepted.Where(placement => placement.Pending.Unit.Claim is not null)
            .Select(placement =>
                (Claim: placement.Pending.Unit.Claim!, LastEvent: placement.Offset + placement.Pending.Events.Count)
            )
            .ToArray();
        if (claims.Length == 0)
        {
            return;
        }

        var ids = Array.ConvertAll(claims, pair => pair.Claim.Id);
        batch.BatchCommands.Add(Free(ids));
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(_take)
            {
                Parameters =
                {
                    Sql.Array(ids),
                    Sql.Array(Array.ConvertAll(claims, pair => (long)pair.LastEvent - judgement.EventCount)),
                    Sql.Jsonb(Array.ConvertAll(claims, pair => pair.Claim.Content)),
                    Sql.Array(Array.ConvertAll(claims, pair => pair.Claim.KeptFor)),
                },
            }
        );
    }
}
