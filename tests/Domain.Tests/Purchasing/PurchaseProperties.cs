using Domain.Tests.Accounts;
using Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Users;
using Users.Accounts;
using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Purchasing;

public sealed class PurchaseProperties()
    : ParticipantProperties<User>(User.Initial, User.Evolve, (user, command) => UserCommands.Handle(user, Opened(command)))
{
    private static readonly string[] Currencies = ["GBP", "EUR"];

    protected override Gen<object> Command { get; } = UserCommands.Purchases.Select(Enclosed);

    protected override IReadOnlyList<object> Prelude { get; } =
    [new RegisterUser(UserId, "jane@example.com", "Jane", "sealed", Pounds(1_000), Now), new VerifyUser(UserId, Now)];

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(user => user.Purchases.Of(Id(1))?.Status ?? PurchaseStatus.Approved);

    [Fact]
    public void Reserves_and_spends_what_the_orders_say() =>
        Always(now =>
        {
            foreach (var currency in Currencies)
            {
                var settled = now.Done<PurchaseSettled>().Sum(e => In(currency, Approved(now, e.OrderId)));
                var released = now.Done<PurchaseReleased>().Sum(e => In(currency, Approved(now, e.OrderId)));
                var approved = now.Done<PurchaseApproved>().Sum(e => In(currency, e.Amount));
                var credited = now.Done<PurchaseCredited>().Sum(e => In(currency, e.Amount));
                ((decimal)now.After.Purchases.Reserved.In(currency)).ShouldBe(approved - settled - released);
                ((decimal)now.After.Purchases.Spent.In(currency)).ShouldBe(settled - credited);
            }
        });

    [Fact]
    public void Approves_nothing_beyond_the_limit() =>
        Always(now =>
        {
            if (
                now.Events is [PurchaseApproved { Repeated: false } approved, ..]
                && now.Before.Account.SpendingLimit is { } limit
            )
            {
                approved.Amount.Currency.ShouldBe(limit.Currency);
                Bound(now.After, limit.Currency).ShouldBeLessThanOrEqualTo(limit.Amount);
            }
        });

    [Fact]
    public void Books_no_more_than_can_be_counted() =>
        Always(now =>
        {
            var (reserved, spent) = (now.After.Purchases.Reserved.In("GBP"), now.After.Purchases.Spent.In("GBP"));
            Math.Min(reserved, spent).ShouldBeGreaterThanOrEqualTo(0);
            ((decimal)reserved + spent).ShouldBeLessThanOrEqualTo(long.MaxValue);
        });

    [Fact]
    public void Approves_active_users_only() =>
        Always(now =>
        {
            if (now.Events is [PurchaseApproved { Repeated: false }, ..])
            {
                now.Before.Account.Status.ShouldBe(AccountStatus.Active);
            }
        });

    [Fact]
    public void Approves_all_that_the_limit_allows() =>
        Always(now =>
        {
            if (
                now is { Before.Account: { Status: AccountStatus.Active, SpendingLimit: var limit } }
                && now.Command is Delivery(ApprovePurchase command, _)
                && now.Before.Purchases.Of(command.OrderId) is null
            )
            {
                var left = (limit?.Amount ?? long.MaxValue) - Bound(now.Before, command.Amount.Currency);
                var fits =
                    command.Amount.Currency == (limit?.Currency ?? command.Amount.Currency) && command.Amount.Amount <= left;
                (now.Events[0] is PurchaseApproved).ShouldBe(fits);
            }
        });

    [Fact]
    public void Ends_each_purchase_once() =>
        Always(now =>
        {
            now.Done<PurchaseApproved>().Select(e => e.OrderId).ShouldBeUnique();
            now.Done<PurchaseSettled>()
                .Select(e => e.OrderId)
                .Concat(now.Done<PurchaseReleased>().Select(e => e.OrderId))
                .ShouldBeUnique();
        });

    [Fact]
    public void Settles_what_was_approved() =>
        Always(now =>
        {
            var approved = now.Done<PurchaseApproved>().Select(e => e.OrderId).ToHashSet();
            now.Done<PurchaseSettled>().Where(e => !approved.Contains(e.OrderId)).ShouldBeEmpty();
        });

    [Fact]
    public void Credits_each_return_once_and_no_more_than_was_spent() =>
        Always(now =>
        {
            now.Done<PurchaseCredited>().Select(e => (e.OrderId, e.ReturnId)).ShouldBeUnique();
            foreach (var credits in now.Done<PurchaseCredited>().GroupBy(e => e.OrderId))
            {
                credits.Sum(e => (decimal)e.Amount.Amount).ShouldBeLessThanOrEqualTo(Approved(now, credits.Key).Amount);
                now.Done<PurchaseSettled>().ShouldContain(e => e.OrderId == credits.Key);
            }
        });

    protected override bool IsOfWorkflow(object command) => base.IsOfWorkflow(command) || command is FinishErasure;

    private static decimal In(string currency, Money money) => money.Currency == currency ? money.Amount : 0;

    private static decimal Bound(User user, string currency) =>
        (decimal)user.Purchases.Reserved.In(currency) + user.Purchases.Spent.In(currency);

    private static Money Approved(Moment<User> now, Guid orderId) =>
        now.Done<PurchaseApproved>().SingleOrDefault(e => e.OrderId == orderId)?.Amount ?? Pounds(0);

    // Nobody outside is asked about a purchase.
    private static object Enclosed(object command) =>
        command is ICommand purchase ? new Delivery(purchase, Granted: true) : command;

    private static object Opened(object command) => command is Delivery delivery ? delivery.Command : command;
}
