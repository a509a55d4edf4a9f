using FsCheck;
using FsCheck.Fluent;
using Users;
using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

/// <summary>All that may be asked of one user: by callers, by the users' saga, and by the workflow of a few orders.</summary>
internal static class UserCommands
{
    private static readonly string[] Tokens = ["AA", "BB", "CC"];
    private static readonly Gen<DateTimeOffset> Time = Gen.Choose(0, 200).Select(hours => Now.AddHours(hours));

    private static readonly Gen<object> Registration =
        from email in Gen.Elements("jane@example.com", "jane@example.com", "jane")
        from limit in Limit()
        select (object)new RegisterUser(UserId, email, "Jane", "sealed", limit, Now);

    private static readonly Gen<object> Standing = Gen.OneOf(
        from now in Time
        select (object)new VerifyUser(UserId, now),
        from reason in Gen.Elements("Fraud.", "Fraud.", "")
        from now in Time
        select (object)new SuspendUser(UserId, reason, now),
        from now in Time
        select (object)new ReinstateUser(UserId, now),
        from limit in Limit()
        from now in Time
        select (object)new SetSpendingLimit(UserId, limit, now)
    );

    private static readonly Gen<object> Verifying = Gen.OneOf(
        from token in Gen.Elements(Tokens)
        from now in Time
        select (object)new OpenVerification(UserId, token, now, now.AddHours(24), TimeSpan.FromHours(1)),
        from token in Gen.Elements(Tokens)
        from now in Time
        select (object)new ProveAddress(UserId, token, now),
        from token in Gen.Elements(Tokens)
        from now in Time
        from mails in Gen.Elements(1, 2)
        from attempt in Gen.Choose(1, 3)
        select (object)new ReviewAccount(UserId, token, now, now.AddHours(24), mails, attempt)
    );

    private static readonly Gen<object> Erasure = Gen.OneOf(
        from now in Time
        select (object)new RequestErasure(UserId, now),
        from now in Time
        select (object)new FinishErasure(UserId, now)
    );

    /// <summary>Mostly about who the user is.</summary>
    public static Gen<object> Accounts { get; } =
        Gen.Frequency((6, Registration), (4, Standing), (6, Verifying), (1, Erasure), (3, Purchase()));

    /// <summary>Mostly about what the user buys.</summary>
    public static Gen<object> Purchases { get; } = Gen.Frequency((1, Registration), (6, Standing), (30, Purchase()));

    public static IEnumerable<object> Handle(User user, object command) =>
        command is ICommand purchase ? PurchaseDecider.Decide(user, purchase) : AccountDecider.Decide(user, command);

    private static Gen<object> Purchase() =>
        from order in Gen.Elements(Id(1), Id(2), Id(3))
        from attempt in Gen.Choose(1, 3)
        from command in Gen.Frequency(
            (4, Money().Select(amount => (ICommand)new ApprovePurchase(order, UserId, amount, attempt))),
            (1, Gen.Constant((ICommand)new ReleasePurchase(order, UserId, attempt))),
            (2, Gen.Constant((ICommand)new SettlePurchase(order, UserId, attempt))),
            (
                2,
                from returnId in Gen.Elements(Id(11), Id(12), Id(13))
                from amount in Money()
                select (ICommand)new CreditPurchase(order, UserId, returnId, amount, attempt)
            )
        )
        select (object)command;

    private static Gen<Money> Money() =>
        from amount in Gen.Elements(0, 100, 400, 600, 1_000, long.MaxValue)
        from currency in Gen.Elements("GBP", "GBP", "GBP", "EUR")
        select new Money(amount, currency);

    private static Gen<Money?> Limit() =>
        Gen.Elements<Money?>(null, null, Pounds(1_000), Pounds(500), new Money(1_000, "EUR"), Pounds(-1));
}
