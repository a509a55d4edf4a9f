using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class OpeningAVerification : AccountSpecification
{
    private static readonly DateTimeOffset Later = Now.AddMinutes(1);
    private static readonly OpenVerification Resend = new(UserId, NextToken, Later, Later.AddHours(24), TimeSpan.FromMinutes(1));

    private static readonly VerificationOpened Second = new(UserId, 2, NextToken, 0, Later, Later.AddHours(24), Change: 2);

    [Fact]
    public void Opens_the_first_round() => Given(Registered).When(Resend).Then(Second with { Round = 1, Change = 1 });

    [Fact]
    public void Opens_the_next_round() => Given(Registered, Opened).When(Resend).Then(Second);

    [Fact]
    public void Begins_to_count_expiries_anew() => Given(Registered, Opened with { Expiries = 2 }).When(Resend).Then(Second);

    [Fact]
    public void Opens_a_lapsed_registration_again() =>
        Given(Registered, Opened, Lapsed).When(Resend).Then(Second with { Change = 3 });

    [Fact]
    public void Sends_no_second_mail_too_soon() =>
        Given(Registered, Opened).When(Resend with { Now = Later.AddTicks(-1) }).Then();

    [Fact]
    public void Sends_nothing_to_a_verified_user() => Given(Registered, Opened, Verified).When(Resend).Then();

    [Fact]
    public void Sends_nothing_to_nobody() => Given().When(Resend).Then();
}
