using EventStore.Projections;
using static Orders.ReadModels.Statements;

namespace Orders.ReadModels.SagaList;

/// <summary>How many sagas are in each of some states, and how many are flagged.</summary>
public sealed record OpenSagas(IReadOnlyDictionary<string, long> ByState, long NeedingAttention)
{
    /// <param name="states">By name; those that sagas end in would have all there ever were counted.</param>
    /// <exception cref="EventStore.Append.LogUnavailableException">The database is away.</exception>
    public static async Task<OpenSagas> Read(
        ProjectionReads<OrdersLog> reads,
        SagaListProjection projection,
        string[] states,
        CancellationToken cancellationToken
    )
    {
        var found = await reads.Read(
            projection,
            atLeast: null,
            (connection, schema) =>
                connection.Query(
                    $"""
                    SELECT state, count(*) FROM {schema}.saga_list WHERE state = ANY($1) GROUP BY state
                    UNION ALL SELECT '', count(*) FROM {schema}.saga_list WHERE needs_attention
                    """,
                    row => (State: row.GetString(0), Count: row.GetInt64(1)),
                    cancellationToken,
                    Parameter(states)
                ),
            cancellationToken
        );
        var counts = found.Value.ToDictionary(row => row.State, row => row.Count, StringComparer.Ordinal);
        return new(
            states.ToDictionary(state => state, state => counts.GetValueOrDefault(state), StringComparer.Ordinal),
            counts[""]
        );
    }
}
