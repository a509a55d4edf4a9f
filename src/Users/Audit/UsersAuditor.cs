using Orders.Contracts;
using Users.Accounts;
using Users.Purchasing;

namespace Users.Audit;

/// <summary>Checks over the log alone that every user's books balance and that nothing took effect twice. Fed in commit order.</summary>
public sealed class UsersAuditor
{
    private readonly Dictionary<Guid, UserBook> _users = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Takes the next event; one that is no concern of the audit is passed over.</summary>
    public void Feed(string streamId, long version, object @event)
    {
        if (Owner(@event) is not var (userId, subject))
        {
            return;
        }

        var home = User.StreamId(userId);
        if (home != streamId)
        {
            _findings.Add(
                new Finding(FindingKind.Misplaced, streamId, $"{@event.GetType().Name} at version {version} belongs to {home}.")
            );
        }

        if (@event is not IAnswer { Repeated: true })
        {
            _findings.AddRange(
                Book(userId).Record(subject, @event).Select(found => new Finding(found.Kind, home, found.Message))
            );
        }
    }

    /// <summary>Every rule broken so far.</summary>
    /// <param name="requireAllEnded">Whether an open approval counts as a breach: true once all work has come to rest.</param>
    public IReadOnlyList<Finding> Findings(bool requireAllEnded = false) =>
        [
            .. _findings,
            .. _users.Where(user => !user.Value.IsBalanced()).Select(user => Unbalanced(user.Key, user.Value)),
            .. _users
                .Where(_ => requireAllEnded)
                .SelectMany(user => user.Value.Open.Select(open => LeftOpen(user.Key, open.Key))),
        ];

    public AuditTotals Totals() =>
        new(
            _users.Values.Count(book => book.User.Account.Status is not AccountStatus.Unknown),
            ByUser(purchases => purchases.Reserved),
            ByUser(purchases => purchases.Spent)
        );

    private Dictionary<(Guid UserId, string Currency), long> ByUser(Func<Purchases, Balances> balances) =>
        _users
            .SelectMany(user =>
                balances(user.Value.User.Purchases).ByCurrency.Select(sum => KeyValuePair.Create((user.Key, sum.Key), sum.Value))
            )
            .ToDictionary();

    private UserBook Book(Guid userId)
    {
        if (!_users.TryGetValue(userId, out var book))
        {
            _users.Add(userId, book = new UserBook());
        }

        return book;
    }

    /// <summary>Whose stream the event belongs to, and the order (or the user, or the return) that it happens to once.</summary>
    private static (Guid UserId, Guid Subject)? Owner(object @event) =>
        @event switch
        {
            UserRegistered e => (e.UserId, e.UserId),
            SpendingLimitSet e => (e.UserId, e.UserId),
            IUserChange e => (e.UserId, e.UserId),
            PurchaseApproved e => (e.UserId, e.OrderId),
            PurchaseRefused e => (e.UserId, e.OrderId),
            PurchaseReleased e => (e.UserId, e.OrderId),
            PurchaseSettled e => (e.UserId, e.OrderId),
            PurchaseCredited e => (e.UserId, e.ReturnId),
            _ => null,
        };

    private static Finding Unbalanced(Guid userId, UserBook book) =>
        new(
            FindingKind.Unbalanced,
            User.StreamId(userId),
            $"Reserved {book.User.Purchases.Reserved} and spent {book.User.Purchases.Spent} are not the sums of the approvals."
        );

    private static Finding LeftOpen(Guid userId, Guid orderId) =>
        new(FindingKind.LeftOpen, User.StreamId(userId), $"The approval of order {orderId} is neither settled nor released.");
}
