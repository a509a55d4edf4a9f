using Domain.Tests.Properties;
using FsCheck;
using Orders.Contracts;
using Users;
using Users.Accounts;
using Users.Audit;
using Users.Purchasing;
using static Orders.Contracts.AccountStatus;

namespace Domain.Tests.Accounts;

public sealed class AccountProperties() : DeciderProperties<User>(User.Initial, User.Evolve, UserCommands.Handle)
{
    private static readonly Dictionary<AccountStatus, AccountStatus[]> Ways = new()
    {
        [Unknown] = [PendingVerification],
        [PendingVerification] = [Active, Lapsed, Erasing],
        [Lapsed] = [PendingVerification, Active, Erasing],
        [Active] = [Suspending, Suspended, Erasing],
        [Suspending] = [Active, Suspended, Erasing],
        [Suspended] = [Active, Erasing],
        [Erasing] = [Erased],
        [Erased] = [],
    };

    protected override Gen<object> Command => UserCommands.Accounts;

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(user => user.Account.Status);

    [Fact]
    public void Goes_the_ways_there_are() =>
        Always(now =>
        {
            var (before, after) = (now.Before.Account.Status, now.After.Account.Status);
            if (before != after)
            {
                Ways[before].ShouldContain(after);
            }
        });

    [Fact]
    public void Numbers_its_changes() =>
        Always(now => now.Done<IUserChange>().Select(e => e.Change).ShouldBe(Enumerable.Range(1, now.After.Account.Changes)));

    [Fact]
    public void Numbers_its_rounds() =>
        Always(now =>
        {
            var rounds = now.Done<VerificationOpened>().Select(e => e.Round).ToArray();
            rounds.ShouldBe(Enumerable.Range(1, now.After.Account.Verification?.Round ?? 0));
        });

    [Fact]
    public void Is_suspended_and_erased_without_open_orders_only() =>
        Always(now =>
        {
            var open = Open(now.After).Length;
            switch (now.After.Account.Status)
            {
                case Suspended or Erased or Unknown or PendingVerification or Lapsed:
                    open.ShouldBe(0);
                    break;
                case AccountStatus.Suspending:
                    open.ShouldBeGreaterThan(0);
                    break;
            }
        });

    [Fact]
    public void Says_once_that_the_last_order_has_ended() =>
        Always(now =>
        {
            if (now.Before.Account.Status is AccountStatus.Suspending or Erasing)
            {
                var (before, after) = (Open(now.Before).Length, Open(now.After).Length);
                now.Events.Count(e => e is OpenOrdersEnded).ShouldBe(before > 0 && after == 0 ? 1 : 0);
            }
        });

    [Fact]
    public void Keeps_no_personal_data_once_erased() =>
        Always(now => (now.After.Account.Personal.Length > 0).ShouldBe(now.After.Account.Status is not (Unknown or Erased)));

    [Fact]
    public void Is_verified_by_the_newest_token_while_it_is_good() =>
        Always(now =>
        {
            if (now is { Command: ProveAddress command, Failure: null })
            {
                var newest = now.Done<VerificationOpened>().Last();
                newest.TokenSha256.ShouldBe(command.TokenSha256);
                newest.ExpiresAt.ShouldBeGreaterThan(command.Now);
            }
        });

    [Fact]
    public void Lapses_when_as_many_mails_as_there_are_have_expired() =>
        Always(now =>
        {
            if (now is { Command: ReviewAccount review, Events: [RegistrationLapsed or VerificationOpened] })
            {
                var expiries = now.Before.Account.Verification!.Expiries + 1;
                (now.Events is [RegistrationLapsed]).ShouldBe(expiries >= review.Mails);
                now.After.Account.Verification!.Expiries.ShouldBe(now.Events is [RegistrationLapsed] ? expiries - 1 : expiries);
            }
        });

    [Fact]
    public void Is_told_as_it_stands() =>
        Always(now =>
        {
            if (now is { Command: ReviewAccount, Events: [UserReviewed told], After: var user })
            {
                (told.Status, told.Change).ShouldBe((user.Account.Status, user.Account.Changes));
                told.Round.ShouldBe(user.Account.Verification?.Round ?? 0);
                told.OpenOrders.ShouldBe(user.Account.Status is AccountStatus.Suspending or Erasing ? Open(user).Order() : []);
            }
        });

    [Fact]
    public void Keeps_books_that_balance() =>
        Always(now =>
        {
            var auditor = new UsersAuditor();
            foreach (var (index, e) in now.Log.Index())
            {
                auditor.Feed($"user-{Some.UserId:D}", index + 1, e);
            }

            auditor.Findings().ShouldBeEmpty();
        });

    protected override bool IsOfWorkflow(object command) => command is ICommand or FinishErasure;

    private static Guid[] Open(User user) =>
        [.. user.Purchases.ByOrder.Where(one => one.Value.Status is PurchaseStatus.Approved).Select(one => one.Key)];
}
