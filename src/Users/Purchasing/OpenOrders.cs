using Orders.Contracts;
using Users.Accounts;

namespace Users.Purchasing;

/// <summary>The orders approved, and neither settled nor released: what a user may not leave behind.</summary>
internal static class OpenOrders
{
    public static IReadOnlyList<Guid> Of(User user) =>
        [.. user.Purchases.ByOrder.Where(one => one.Value.Status is PurchaseStatus.Approved).Select(one => one.Key).Order()];

    /// <summary>The answer ends the last open order of somebody who waits for that.</summary>
    public static OpenOrdersEnded? EndedBy(User before, IAnswer answer) =>
        before.Account.Status is AccountStatus.Suspending or AccountStatus.Erasing
        && answer is { Repeated: false } and (PurchaseReleased or PurchaseSettled)
        && Of(before) is [var last]
        && last == answer.OrderId
            ? new OpenOrdersEnded(UserOf(answer), before.Account.Changes + 1)
            : null;

    /// <summary>The change alone, or, where there is nothing to wait for, with the end of it.</summary>
    public static IReadOnlyList<object> EndingAtOnce(User before, IUserChange change) =>
        Of(before).Count == 0 ? [change, new OpenOrdersEnded(change.UserId, change.Change + 1)] : [change];

    private static Guid UserOf(IAnswer answer) =>
        answer switch
        {
            PurchaseReleased released => released.UserId,
            PurchaseSettled settled => settled.UserId,
            _ => throw new ArgumentException($"{answer.GetType().Name} ends no order.", nameof(answer)),
        };
}
