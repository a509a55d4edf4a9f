using Orders.Contracts;
using Users.Accounts;
using Users.Purchasing;

namespace Users.Audit;

/// <summary>One user twice: folded as the service folds it, and with approvals counted one by one.</summary>
internal sealed class UserBook
{
    private readonly HashSet<(Guid Subject, Type Kind, int Change)> _done = [];
    private readonly Dictionary<Guid, Money> _open = [];
    private readonly Dictionary<Guid, Money> _settled = [];
    private readonly Dictionary<Guid, Money> _spent = [];

    public User User { get; private set; } = User.Initial;

    public IReadOnlyDictionary<Guid, Money> Open => _open;

    /// <summary>Counts the event and finds what is wrong with it.</summary>
    public IEnumerable<(FindingKind Kind, string Message)> Record(Guid subject, object @event)
    {
        List<(FindingKind, string)> findings = [.. Before(subject, @event)];
        User = User.Evolve(User, @event);
        Count(@event);
        if (@event is PurchaseApproved approved && ExceedsLimit(approved.Amount))
        {
            findings.Add(
                (FindingKind.OverLimit, $"The approval of order {subject} exceeds the limit of {User.Account.SpendingLimit}.")
            );
        }

        return findings;
    }

    public bool IsBalanced() => User.Purchases.Reserved == Sum(_open.Values) && User.Purchases.Spent == Sum(_spent.Values);

    private IEnumerable<(FindingKind Kind, string Message)> Before(Guid subject, object @event)
    {
        if (!_done.Add((subject, @event.GetType(), (@event as IUserChange)?.Change ?? 0)) && @event is not SpendingLimitSet)
        {
            yield return (FindingKind.DoneTwice, $"{@event.GetType().Name} took effect twice for {subject}.");
        }

        switch (@event)
        {
            case IUserChange change when !Standing.Allows(User.Account.Status, change):
                yield return (FindingKind.OutOfPlace, $"{change.GetType().Name} came while the user was {User.Account.Status}.");
                break;
            case IUserChange { Change: > 0 } change when change.Change != User.Account.Changes + 1:
                yield return (
                    FindingKind.OutOfPlace,
                    $"{change.GetType().Name} is change {change.Change}, behind {User.Account.Changes}."
                );
                break;
            case IUserChange change when Standing.EndsOrders(change) && _open.Count > 0:
                yield return (FindingKind.StillOpen, $"{change.GetType().Name} came while {_open.Count} orders were open.");
                break;
            case PurchaseApproved when User.Account.Status is not AccountStatus.Active:
                yield return (FindingKind.NotActive, $"Order {subject} was approved while the user was {User.Account.Status}.");
                break;
            case PurchaseSettled when !_open.ContainsKey(subject):
                yield return (FindingKind.NotApproved, $"Order {subject} was settled without an open approval.");
                break;
            case PurchaseReleased when _settled.ContainsKey(subject):
                yield return (FindingKind.ReleasedSettled, $"Order {subject} was released after it had been settled.");
                break;
            case PurchaseCredited e when !IsLeft(e.OrderId, e.Amount):
                yield return (
                    FindingKind.OverCredited,
                    $"Return {subject} was credited with more than was spent on order {e.OrderId}."
                );
                break;
        }
    }

    private void Count(object @event)
    {
        switch (@event)
        {
            case PurchaseApproved e:
                _open[e.OrderId] = e.Amount;
                break;
            case PurchaseReleased e:
                _open.Remove(e.OrderId);
                break;
            case PurchaseSettled e when _open.Remove(e.OrderId, out var amount):
                _settled[e.OrderId] = amount;
                _spent[e.OrderId] = amount;
                break;
            case PurchaseCredited e when _spent.TryGetValue(e.OrderId, out var left):
                _spent[e.OrderId] = left with { Amount = left.Amount - e.Amount.Amount };
                break;
        }
    }

    private bool IsLeft(Guid orderId, Money credit) =>
        _spent.TryGetValue(orderId, out var left) && left.Currency == credit.Currency && credit.Amount <= left.Amount;

    private bool ExceedsLimit(Money amount) =>
        User.Account.SpendingLimit is { } limit
        && (
            limit.Currency != amount.Currency
            || limit.Amount - User.Purchases.Reserved.In(limit.Currency) - User.Purchases.Spent.In(limit.Currency) < 0
        );

    private static Balances Sum(IEnumerable<Money> amounts) =>
        amounts.Aggregate(Balances.Zero, (sum, amount) => sum.Plus(amount));
}
