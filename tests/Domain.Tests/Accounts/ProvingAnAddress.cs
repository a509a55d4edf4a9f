using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class ProvingAnAddress : AccountSpecification
{
    private static readonly ProveAddress Prove = new(UserId, Token, Now.AddHours(23));

    private static readonly VerificationOpened OpenedAgain = Opened with { Round = 2, TokenSha256 = NextToken, Change = 2 };

    [Fact]
    public void Activates_the_user() =>
        Given(Registered, Opened).When(Prove).Then(Verified with { VerifiedAt = Now.AddHours(23) });

    [Fact]
    public void Refuses_a_forged_token() =>
        Given(Registered, Opened).When(Prove with { TokenSha256 = "CC" }).ThenRefuses(Refusal.Invalid, "token-invalid", "token");

    [Fact]
    public void Refuses_a_token_that_a_newer_mail_has_replaced() =>
        Given(Registered, Opened, OpenedAgain).When(Prove).ThenRefuses(Refusal.Invalid, "token-invalid", "token");

    [Fact]
    public void Takes_the_newer_one() =>
        Given(Registered, Opened, OpenedAgain)
            .When(Prove with { TokenSha256 = NextToken })
            .Then(Verified with { VerifiedAt = Now.AddHours(23), Change = 3 });

    [Fact]
    public void Refuses_a_token_at_the_moment_when_it_expires() =>
        Given(Registered, Opened)
            .When(Prove with { Now = Opened.ExpiresAt })
            .ThenRefuses(Refusal.Conflict, "token-expired", "token");

    [Fact]
    public void Refuses_the_last_token_of_a_lapsed_registration() =>
        Given(Registered, Opened, Lapsed)
            .When(Prove with { Now = Opened.ExpiresAt })
            .ThenRefuses(Refusal.Conflict, "token-expired", "token");

    [Fact]
    public void Refuses_a_token_that_was_used() =>
        Given(Registered, Opened, Verified).When(Prove).ThenRefuses(Refusal.Conflict, "token-used", "token");

    [Fact]
    public void Does_not_reinstate_a_suspended_user() =>
        Given(Registered, Opened, Verified, Suspended).When(Prove).ThenRefuses(Refusal.Conflict, "token-used", "token");

    [Fact]
    public void Tells_no_more_of_an_unknown_user_than_of_a_forged_token() =>
        Given().When(Prove).ThenRefuses(Refusal.Invalid, "token-invalid", "token");

    [Fact]
    public void Tells_no_more_of_an_active_user_either() =>
        Given(Registered, Opened, Verified)
            .When(Prove with { TokenSha256 = "CC" })
            .ThenRefuses(Refusal.Invalid, "token-invalid", "token");
}
