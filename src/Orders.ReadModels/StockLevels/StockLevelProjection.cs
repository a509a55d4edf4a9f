using EventStore.Projections;
using EventStore.Read;
using Npgsql;
using Orders.Stock;
using static Orders.ReadModels.Statements;

namespace Orders.ReadModels.StockLevels;

/// <summary>One row per SKU, added up from every movement.</summary>
public sealed class StockLevelProjection : IProjection<OrdersLog>
{
    public string Name => "stock-levels";

    public int Version => 2;

    public IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(GoodsReceived),
        typeof(StockAdjusted),
        typeof(GoodsReserved),
        typeof(GoodsReleased),
        typeof(GoodsShipped),
        typeof(GoodsReturned),
    ];

    public string Tables =>
        """
            CREATE TABLE {schema}.stock_levels (
                sku text COLLATE "C" PRIMARY KEY,
                received bigint NOT NULL,
                adjusted bigint NOT NULL,
                reserved bigint NOT NULL,
                shipped bigint NOT NULL,
                on_hand bigint NOT NULL GENERATED ALWAYS AS (received + adjusted - reserved - shipped) STORED);
            """;

    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        StockLevelChange[] changes =
        [
            .. events
                .SelectMany(recorded => StockLevelChange.Of(recorded.Data))
                .GroupBy(change => change.Sku, StringComparer.Ordinal)
                .Select(sku => StockLevelChange.Sum(sku.Key, sku)),
        ];
        if (changes.Length == 0)
        {
            return;
        }

        await connection.Execute(
            $"""
            INSERT INTO {schema}.stock_levels AS level (sku, received, adjusted, reserved, shipped)
            SELECT * FROM unnest($1, $2, $3, $4, $5)
            ON CONFLICT (sku) DO UPDATE SET
                received = level.received + excluded.received,
                adjusted = level.adjusted + excluded.adjusted,
                reserved = level.reserved + excluded.reserved,
                shipped = level.shipped + excluded.shipped
            """,
            cancellationToken,
            Parameter(changes.Select(change => change.Sku).ToArray()),
            Parameter(changes.Select(change => change.Received).ToArray()),
            Parameter(changes.Select(change => change.Adjusted).ToArray()),
            Parameter(changes.Select(change => change.Reserved).ToArray()),
            Parameter(changes.Select(change => change.Shipped).ToArray())
        );
    }
}
