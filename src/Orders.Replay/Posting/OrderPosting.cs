using System.Collections.Concurrent;
using Orders.Replay.Planning;
using Orders.Replay.Services;

namespace Orders.Replay.Posting;

/// <summary>
/// Posts the orders, many at a time. An order whose answer is lost is looked up by its reference, in a list that has read far
/// enough, before it is posted again.
/// </summary>
public sealed class OrderPosting(ServiceClient orders, ReplayOptions options)
{
    private readonly ConcurrentDictionary<Guid, AcceptedOrder> _accepted = new();
    private readonly ConcurrentBag<string> _refusals = [];
    private long _position;

    public IReadOnlyCollection<AcceptedOrder> Accepted => [.. _accepted.Values];

    public int AcceptedCount => _accepted.Count;

    /// <summary>Orders that the service would not take, with its reasons.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    /// <summary>At or behind every order accepted so far.</summary>
    public long Position => Interlocked.Read(ref _position);

    public static string Reference(ReplayOptions options, PlannedOrder order) => $"{options.RunId}/{order.Invoice}";

    public Task Post(
        IReadOnlyCollection<PlannedOrder> plan,
        IReadOnlyDictionary<string, Guid> users,
        Action<int> accepted,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            plan.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (order, cancellation) =>
            {
                await options.UntilMayPost(order.Index, cancellation);
                await Post(order.Item, users[order.Item.Account], cancellation);
                accepted(AcceptedCount);
            }
        );

    private async Task Post(PlannedOrder order, Guid user, CancellationToken cancellationToken)
    {
        var reference = Reference(options, order);
        while (true)
        {
            switch (await orders.Post<OrderAccepted>("/orders", Body(order, user, reference), cancellationToken))
            {
                case Answer<OrderAccepted>.Accepted accepted:
                    Remember(accepted.Body.Id, order, accepted.Body.Position);
                    return;
                case Answer<OrderAccepted>.Refused refused:
                    _refusals.Add($"{order.Invoice}: {refused.Problem}");
                    return;
            }

            if (await Find(user, reference, cancellationToken) is { } found)
            {
                Remember(found.Id, order, found.Position);
                return;
            }
        }
    }

    private async Task<OrderAccepted?> Find(Guid user, string reference, CancellationToken cancellationToken)
    {
        var position = await LogBarrier.Pass(orders, cancellationToken);
        var path = $"/orders?userId={user}&reference={Uri.EscapeDataString(reference)}&atLeastPosition={position}";
        var page = await orders.Get<Page<ListedOrder>>(path, cancellationToken);
        return page.Items is [var order, ..] ? new OrderAccepted(order.Id, position) : null;
    }

    private void Remember(Guid id, PlannedOrder order, long position)
    {
        _accepted[id] = new AcceptedOrder(id, order);
        for (var known = Position; known < position; known = Position)
        {
            Interlocked.CompareExchange(ref _position, position, known);
        }
    }

    private object Body(PlannedOrder order, Guid user, string reference) =>
        new
        {
            UserId = user,
            Reference = reference,
            options.Currency,
            Lines = order.Lines.Select(line => new
            {
                line.Sku,
                line.Quantity,
                UnitPrice = line.UnitPence,
            }),
            Charges = order.Charges.Select(charge => new { charge.Code, Amount = charge.Pence }),
        };
}

public sealed record AcceptedOrder(Guid Id, PlannedOrder Order);
