using EventStore.Projections;
using EventStore.Read;
using Npgsql;
using Orders.Contracts;
using Orders.Ordering;
using static Orders.ReadModels.Statements;

namespace Orders.ReadModels.OrderList;

/// <summary>One row per order, as it was submitted and how it ended.</summary>
public sealed class OrderListProjection : IProjection<OrdersLog>
{
    public string Name => "order-list";

    public int Version => 2;

    public IReadOnlyCollection<Type> EventTypes { get; } =
    [typeof(OrderSubmitted), typeof(OrderCompleted), typeof(OrderRejected), typeof(OrderCancelled), typeof(OrderReturned)];

    public string Tables =>
        """
            CREATE TABLE {schema}.order_list (
                id uuid PRIMARY KEY,
                user_id uuid NOT NULL,
                reference text,
                status text NOT NULL,
                reason text,
                currency text NOT NULL,
                total bigint NOT NULL,
                line_count integer NOT NULL,
                submitted_at timestamptz NOT NULL,
                ended_at timestamptz);
            CREATE INDEX order_list_newest ON {schema}.order_list (submitted_at DESC, id DESC);
            CREATE INDEX order_list_user ON {schema}.order_list (user_id, submitted_at DESC, id DESC);
            CREATE INDEX order_list_status ON {schema}.order_list (status, submitted_at DESC, id DESC);
            CREATE INDEX order_list_reference ON {schema}.order_list (reference, submitted_at DESC, id DESC);
            """;

    // Two statements suffice: within a page, too, an order is submitted before it ends, and its last end counts.
    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        await Insert(
            connection,
            schema,
            [.. events.Select(recorded => recorded.Data).OfType<OrderSubmitted>()],
            cancellationToken
        );
        await Update(
            connection,
            schema,
            [
                .. events
                    .Select(recorded => Ending(recorded.Data))
                    .OfType<OrderEnding>()
                    .GroupBy(ending => ending.Id)
                    .Select(order => order.Last()),
            ],
            cancellationToken
        );
    }

    private static async Task Insert(
        NpgsqlConnection connection,
        string schema,
        OrderSubmitted[] orders,
        CancellationToken cancellationToken
    )
    {
        if (orders.Length == 0)
        {
            return;
        }

        await connection.Execute(
            $"""
            INSERT INTO {schema}.order_list
                (id, user_id, reference, status, currency, total, line_count, submitted_at)
            SELECT id, user_id, reference, '{nameof(OrderStatus.Submitted)}', currency, total, line_count, submitted_at
            FROM unnest($1, $2, $3, $4, $5, $6, $7) AS o (id, user_id, reference, currency, total, line_count, submitted_at)
            """,
            cancellationToken,
            Parameter(orders.Select(order => order.OrderId).ToArray()),
            Parameter(orders.Select(order => order.UserId).ToArray()),
            Parameter(orders.Select(order => order.Reference).ToArray()),
            Parameter(orders.Select(order => order.Total.Currency).ToArray()),
            Parameter(orders.Select(order => order.Total.Amount).ToArray()),
            Parameter(orders.Select(order => order.Lines.Count).ToArray()),
            Parameter(orders.Select(order => order.SubmittedAt.ToUniversalTime()).ToArray())
        );
    }

    private static async Task Update(
        NpgsqlConnection connection,
        string schema,
        OrderEnding[] endings,
        CancellationToken cancellationToken
    )
    {
        if (endings.Length == 0)
        {
            return;
        }

        await connection.Execute(
            $"""
            UPDATE {schema}.order_list AS o
            SET status = e.status, reason = e.reason, ended_at = e.ended_at
            FROM unnest($1, $2, $3, $4) AS e (id, status, reason, ended_at)
            WHERE o.id = e.id
            """,
            cancellationToken,
            Parameter(endings.Select(ending => ending.Id).ToArray()),
            Parameter(endings.Select(ending => ending.Status.ToString()).ToArray()),
            Parameter(endings.Select(ending => ending.Reason).ToArray()),
            Parameter(endings.Select(ending => ending.At.ToUniversalTime()).ToArray())
        );
    }

    private static OrderEnding? Ending(object @event) =>
        @event switch
        {
            OrderCompleted e => new(e.OrderId, OrderStatus.Completed, Reason: null, e.CompletedAt),
            OrderRejected e => new(e.OrderId, OrderStatus.Rejected, e.Reason, e.RejectedAt),
            OrderCancelled e => new(e.OrderId, OrderStatus.Cancelled, e.Reason, e.CancelledAt),
            OrderReturned { NothingLeft: true } e => new(e.OrderId, OrderStatus.Returned, Reason: null, e.ReturnedAt),
            _ => null,
        };

    private sealed record OrderEnding(Guid Id, OrderStatus Status, string? Reason, DateTimeOffset At);
}
