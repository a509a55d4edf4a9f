using Users.Accounts;
using Users.Audit;
using static Domain.Tests.Some;

namespace Domain.Tests.Audit;

public sealed class AuditingUsers
{
    private static readonly UserRegistered Registered = new(UserId, "sealed", Pounds(1_000), Now);
    private static readonly UserVerified Verified = new(UserId, Now);
    private static readonly PurchaseApproved Approved = new(OrderId, UserId, Pounds(400), Attempt: 1, Repeated: false);
    private static readonly PurchaseApproved ApprovedAgain = Approved with { Attempt = 2, Repeated = true };
    private static readonly PurchaseApproved OtherApproved = Approved with { OrderId = OtherOrderId };
    private static readonly PurchaseReleased Released = new(OrderId, UserId, Attempt: 1, Repeated: false);
    private static readonly PurchaseSettled Settled = new(OrderId, UserId, Attempt: 1, Repeated: false);
    private static readonly PurchaseRefused Refused = new(OrderId, UserId, "The user is unknown.", Attempt: 1, Repeated: false);

    private static readonly PurchaseCredited Credited = new(
        OrderId,
        UserId,
        Guid.CreateVersion7(),
        Pounds(300),
        1,
        Repeated: false
    );

    [Fact]
    public void Finds_nothing_in_sound_books() =>
        Audited(
                Registered,
                Verified,
                Approved,
                ApprovedAgain,
                OtherApproved,
                Settled,
                Released with
                {
                    OrderId = OtherOrderId,
                },
                Credited,
                Credited with
                {
                    ReturnId = Guid.CreateVersion7(),
                    Amount = Pounds(100),
                }
            )
            .Findings(requireAllEnded: true)
            .ShouldBeEmpty();

    [Fact]
    public void Finds_nothing_wrong_with_the_refusal_of_an_unknown_user() => Audited(Refused).Findings().ShouldBeEmpty();

    [Fact]
    public void Finds_an_event_in_anothers_stream()
    {
        var auditor = Audited(Registered);
        auditor.Feed($"user-{OtherOrderId}", 1, Verified);
        auditor.Findings().ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.Misplaced);
    }

    [Fact]
    public void Finds_a_user_registered_twice() => Finds(FindingKind.DoneTwice, Registered, Registered);

    [Fact]
    public void Finds_an_approval_for_a_user_who_is_not_active() => Finds(FindingKind.NotActive, Registered, Approved);

    [Fact]
    public void Finds_approvals_beyond_the_limit() =>
        Finds(FindingKind.OverLimit, Registered, Verified, Approved, OtherApproved with { Amount = Pounds(601) });

    [Fact]
    public void Finds_an_approval_in_another_currency_than_the_limits() =>
        Finds(FindingKind.OverLimit, Registered, Verified, Approved with { Amount = new Money(1, "EUR") });

    [Fact]
    public void Finds_a_settlement_without_approval() => Finds(FindingKind.NotApproved, Registered, Verified, Settled);

    [Fact]
    public void Finds_a_settlement_of_what_was_released() =>
        Finds(FindingKind.NotApproved, Registered, Verified, Approved, Released, Settled);

    [Fact]
    public void Finds_a_release_of_what_was_settled() =>
        Finds(FindingKind.ReleasedSettled, Registered, Verified, Approved, Settled, Released);

    [Fact]
    public void Finds_a_return_credited_twice() =>
        Finds(FindingKind.DoneTwice, Registered, Verified, Approved, Settled, Credited with { Amount = Pounds(1) }, Credited);

    [Fact]
    public void Finds_more_credited_than_was_settled() =>
        Finds(FindingKind.OverCredited, Registered, Verified, Approved, Settled, Credited with { Amount = Pounds(401) });

    [Fact]
    public void Finds_a_credit_of_what_was_not_settled() =>
        Finds(FindingKind.OverCredited, Registered, Verified, Approved, Credited);

    [Fact]
    public void Finds_nothing_wrong_with_a_life_of_changes() =>
        Audited(
                Registered,
                new VerificationOpened(UserId, 1, "AA", 0, Now, Now.AddDays(1), 1),
                new RegistrationLapsed(UserId, Now, 2),
                new VerificationOpened(UserId, 2, "BB", 0, Now, Now.AddDays(1), 3),
                Verified with
                {
                    Change = 4,
                },
                new SpendingLimitSet(UserId, Pounds(500), Now),
                new SpendingLimitSet(UserId, Pounds(400), Now),
                Approved,
                new UserSuspended(UserId, "Fraud", Now, 5),
                Released,
                new OpenOrdersEnded(UserId, 6),
                new UserReinstated(UserId, Now, 7),
                new UserSuspended(UserId, "Fraud", Now, 8),
                new OpenOrdersEnded(UserId, 9)
            )
            .Findings(requireAllEnded: true)
            .ShouldBeEmpty();

    [Fact]
    public void Finds_a_change_that_the_status_does_not_allow() =>
        Finds(FindingKind.OutOfPlace, Registered, new UserSuspended(UserId, "Fraud", Now, 1));

    [Fact]
    public void Finds_a_change_that_is_not_the_next() => Finds(FindingKind.OutOfPlace, Registered, Verified with { Change = 2 });

    [Fact]
    public void Finds_nothing_wrong_with_the_end_of_a_user() =>
        Audited(
                Registered,
                Verified with
                {
                    Change = 1,
                },
                new UserErasureRequested(UserId, Now, 2),
                new OpenOrdersEnded(UserId, 3),
                new UserErased(UserId, Now, 4)
            )
            .Findings(requireAllEnded: true)
            .ShouldBeEmpty();

    [Fact]
    public void Finds_an_erasure_of_nobody() => Finds(FindingKind.OutOfPlace, new UserErasureRequested(UserId, Now, 1));

    [Fact]
    public void Finds_an_erasure_asked_for_twice() =>
        Finds(
            FindingKind.OutOfPlace,
            Registered,
            new UserErasureRequested(UserId, Now, 1),
            new UserErasureRequested(UserId, Now, 2)
        );

    [Fact]
    public void Finds_an_erasure_asked_for_when_it_is_done() =>
        Finds(
            FindingKind.OutOfPlace,
            Registered,
            new UserErasureRequested(UserId, Now, 1),
            new UserErased(UserId, Now, 2),
            new UserErasureRequested(UserId, Now, 3)
        );

    [Fact]
    public void Finds_an_erasure_that_nobody_asked_for() =>
        Finds(FindingKind.OutOfPlace, Registered, new UserErased(UserId, Now, 1));

    [Fact]
    public void Finds_a_credit_in_another_currency() =>
        Finds(FindingKind.OverCredited, Registered, Verified, Approved, Settled, Credited with { Amount = new Money(1, "EUR") });

    [Fact]
    public void Finds_an_approval_beyond_what_was_spent_of_the_limit() =>
        Finds(FindingKind.OverLimit, Registered, Verified, Approved, Settled, OtherApproved with { Amount = Pounds(601) });

    [Fact]
    public void Reads_kind_subject_and_message() =>
        new Finding(FindingKind.LeftOpen, "user-1", "It is open.").ToString().ShouldBe("LeftOpen user-1: It is open.");

    [Fact]
    public void Finds_a_user_verified_twice() =>
        Finds(FindingKind.OutOfPlace, Registered, Verified, Verified with { Change = 2 });

    [Fact]
    public void Finds_orders_said_to_have_ended_that_have_not() =>
        Finds(
            FindingKind.StillOpen,
            Registered,
            Verified,
            Approved,
            new UserSuspended(UserId, "Fraud", Now, 2),
            new OpenOrdersEnded(UserId, 3)
        );

    [Fact]
    public void Finds_balances_that_a_doubled_approval_has_upset()
    {
        var kinds = Audited(Registered, Verified, Approved, Approved).Findings().Select(finding => finding.Kind);
        kinds.ShouldBe([FindingKind.DoneTwice, FindingKind.Unbalanced]);
    }

    [Fact]
    public void Finds_an_approval_left_open_only_when_asked_to()
    {
        Audited(Registered, Verified, Approved).Findings().ShouldBeEmpty();
        Audited(Registered, Verified, Approved)
            .Findings(requireAllEnded: true)
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(FindingKind.LeftOpen);
    }

    [Fact]
    public void Adds_up_users_and_money()
    {
        var totals = Audited(Registered, Verified, Approved, OtherApproved, Settled).Totals();
        totals.Registered.ShouldBe(1);
        totals.ReservedByUser.ShouldBe(new Dictionary<(Guid, string), long> { [(UserId, "GBP")] = 400 });
        totals.SpentByUser.ShouldBe(new Dictionary<(Guid, string), long> { [(UserId, "GBP")] = 400 });
    }

    private static void Finds(FindingKind kind, params IEnumerable<object> log) =>
        Audited(log).Findings().ShouldContain(finding => finding.Kind == kind && finding.Message.Length > 0);

    private static UsersAuditor Audited(params IEnumerable<object> log)
    {
        var auditor = new UsersAuditor();
        foreach (var (index, @event) in log.Index())
        {
            auditor.Feed($"user-{UserId}", index + 1, @event);
        }

        return auditor;
    }
}
