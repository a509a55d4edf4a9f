using System.Collections.Immutable;
using Orders.Contracts;

namespace Users.Purchasing;

/// <param name="Reserved">The sum of the open approvals.</param>
/// <param name="Spent">The sum of the settled ones, less what was credited of them.</param>
public sealed record Purchases(ImmutableDictionary<Guid, Purchase> ByOrder, Balances Reserved, Balances Spent)
{
    public static Purchases Initial { get; } = new(ImmutableDictionary<Guid, Purchase>.Empty, Balances.Zero, Balances.Zero);

    public Purchase? Of(Guid orderId) => ByOrder.GetValueOrDefault(orderId);

    public static Purchases Evolve(Purchases state, object @event) =>
        @event switch
        {
            IAnswer { Repeated: true } => state,
            PurchaseApproved e => state.With(e.OrderId, PurchaseStatus.Approved, e.Amount) with
            {
                Reserved = state.Reserved.Plus(e.Amount),
            },
            PurchaseRefused e => state.Refuse(e.OrderId, e.Reason),
            PurchaseReleased e => state.Release(e.OrderId),
            PurchaseSettled e => state.Settle(e.OrderId),
            PurchaseCredited e => state.Credit(e.OrderId, e.ReturnId, e.Amount),
            _ => state,
        };

    private Purchases Refuse(Guid orderId, string reason) =>
        Of(orderId) is { Status: PurchaseStatus.Released } tombstone
            ? With(orderId, tombstone with { Reason = reason })
            : With(orderId, new Purchase(PurchaseStatus.Refused, Amount: null, reason));

    private Purchases Release(Guid orderId) =>
        Of(orderId) switch
        {
            { Status: PurchaseStatus.Approved, Amount: { } amount } => With(orderId, PurchaseStatus.Released, amount) with
            {
                Reserved = Reserved.Minus(amount),
            },
            { Status: PurchaseStatus.Refused } refused => With(orderId, refused with { Status = PurchaseStatus.Released }),
            null => With(orderId, PurchaseStatus.Released, amount: null),
            _ => this,
        };

    private Purchases Settle(Guid orderId) =>
        Of(orderId) is { Status: PurchaseStatus.Approved, Amount: { } amount }
            ? With(orderId, PurchaseStatus.Settled, amount) with
            {
                Reserved = Reserved.Minus(amount),
                Spent = Spent.Plus(amount),
            }
            : this;

    private Purchases Credit(Guid orderId, Guid returnId, Money amount) =>
        Of(orderId) is { Status: PurchaseStatus.Settled } settled
            ? With(orderId, settled with { Credits = settled.Credits.SetItem(returnId, amount) }) with
            {
                Spent = Spent.Minus(amount),
            }
            : this;

    private Purchases With(Guid orderId, PurchaseStatus status, Money? amount) =>
        With(orderId, new Purchase(status, amount, Reason: null));

    private Purchases With(Guid orderId, Purchase purchase) => this with { ByOrder = ByOrder.SetItem(orderId, purchase) };
}
