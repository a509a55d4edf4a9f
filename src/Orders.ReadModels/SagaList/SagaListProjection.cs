using EventStore.Projections;
using EventStore.Read;
using Npgsql;
using Orders.Contracts;
using static Orders.ReadModels.Statements;

namespace Orders.ReadModels.SagaList;

/// <summary>One row per order saga: its <see cref="SagaSummary"/>.</summary>
public sealed class SagaListProjection : IProjection<OrdersLog>
{
    public string Name => "saga-list";

    public int Version => 2;

    public IReadOnlyCollection<Type> EventTypes { get; } =
    [typeof(SagaTransitioned), .. OrdersLog.Types.All.Where(type => type.IsAssignableTo(typeof(ICommand)))];

    public string Tables =>
        """
            CREATE TABLE {schema}.saga_list (
                order_id uuid PRIMARY KEY,
                state text NOT NULL,
                needs_attention boolean NOT NULL,
                attention text,
                pending_command text,
                attempt integer,
                since timestamptz NOT NULL);
            CREATE INDEX saga_list_state ON {schema}.saga_list (state, order_id DESC);
            CREATE INDEX saga_list_attention ON {schema}.saga_list (order_id DESC) WHERE needs_attention;
            """;

    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        var sagas = events
            .Where(recorded => recorded.StreamId.StartsWith(SagaSummary.StreamPrefix, StringComparison.Ordinal))
            .ToLookup(recorded => Guid.Parse(recorded.StreamId[SagaSummary.StreamPrefix.Length..]));
        if (sagas.Count == 0)
        {
            return;
        }

        var before = await Load(connection, schema, [.. sagas.Select(saga => saga.Key)], cancellationToken);
        var after = sagas.Select(saga =>
            saga.Aggregate(before.GetValueOrDefault(saga.Key) ?? SagaSummary.Initial(saga.Key), SagaSummary.Evolve)
        );
        await Store(connection, schema, [.. after], cancellationToken);
    }

    private static async Task<Dictionary<Guid, SagaSummary>> Load(
        NpgsqlConnection connection,
        string schema,
        Guid[] orders,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection.Query(
            $"SELECT {SagaListRow.Columns} FROM {schema}.saga_list WHERE order_id = ANY($1)",
            SagaListRow.Read,
            cancellationToken,
            Parameter(orders)
        );
        return rows.ToDictionary(saga => saga.OrderId);
    }

    private static Task Store(
        NpgsqlConnection connection,
        string schema,
        SagaSummary[] sagas,
        CancellationToken cancellationToken
    ) =>
        connection.Execute(
            $"""
            INSERT INTO {schema}.saga_list ({SagaListRow.Columns})
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (order_id) DO UPDATE SET
                state = excluded.state,
                needs_attention = excluded.needs_attention,
                attention = excluded.attention,
                pending_command = excluded.pending_command,
                attempt = excluded.attempt,
                since = excluded.since
            """,
            cancellationToken,
            Parameter(sagas.Select(saga => saga.OrderId).ToArray()),
            Parameter(sagas.Select(saga => saga.State).ToArray()),
            Parameter(sagas.Select(saga => saga.NeedsAttention).ToArray()),
            Parameter(sagas.Select(saga => saga.Attention).ToArray()),
            Parameter(sagas.Select(saga => saga.Pending?.Command).ToArray()),
            Parameter(sagas.Select(saga => saga.Pending?.Attempt).ToArray()),
            Parameter(sagas.Select(saga => saga.Since.ToUniversalTime()).ToArray())
        );
}
