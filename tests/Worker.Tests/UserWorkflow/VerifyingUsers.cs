using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Orders.Worker.Tests.Setup;
using Users.Api.Mailing;

namespace Orders.Worker.Tests.UserWorkflow;

[Collection(ServersSuite.Name)]
public sealed class VerifyingUsers(Servers servers)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task A_registration_sends_one_mail_and_waits()
    {
        var process = servers.Patient;
        var user = await process.Register();

        var story = await UserStory.Reads(process, user, story => story.State.ShouldBe("AwaitingVerification"));

        story.Sent<MailVerification>().ShouldHaveSingleItem().Round.ShouldBe(1);
        MailsTo(process, user).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_verified_user_is_waited_for_no_more()
    {
        var process = servers.Patient;
        var user = await process.Register();
        await process.Verify(user);

        var story = await UserStory.Reads(process, user, story => story.State.ShouldBe("Active"));

        story.Status.ShouldBe(AccountStatus.Active);
        (story.Instance.Attempt, story.Instance.NeedsAttention).ShouldBe((0, false));
    }

    [Fact]
    public async Task Changes_that_come_in_the_wrong_order_and_twice_end_the_same()
    {
        var process = servers.Patient;
        var user = Guid.CreateVersion7();
        var now = DateTimeOffset.UtcNow;
        var opened = new VerificationOpened(user, 1, "AA", 0, now, now.AddDays(1), Change: 1);
        var verified = new UserVerified(user, now, Change: 2);

        await process.Tell(verified);
        await UserStory.Reads(process, user, story => story.State.ShouldBe("Active"));
        await process.Tell(opened);
        await process.Tell(verified);
        await process.Rest();

        var story = await UserStory.Of(process, user);
        story.Transitions.Select(one => (one.From, one.To)).ShouldBe([("Initial", "Active")]);
        story.Sent<MailVerification>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_expires_is_followed_by_another_mail_until_the_registration_lapses()
    {
        var process = servers.Impatient;
        var user = await process.Register(Short);

        var story = await UserStory.Reads(process, user, story => story.State.ShouldBe("Lapsed"));

        story.Status.ShouldBe(AccountStatus.Lapsed);
        story.Of<VerificationOpened>().Select(one => (one.Round, one.Expiries)).ShouldBe([(1, 0), (2, 1), (3, 2)]);
        story.Of<VerificationOpened>().DistinctBy(one => one.TokenSha256, StringComparer.Ordinal).Count().ShouldBe(3);
        // A mail that comes too late for its round is not sent, so there are three at most.
        MailsTo(process, user).Count.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task A_mail_that_is_not_taken_over_is_asked_for_again_with_the_same_token()
    {
        var mailer = new StubbornMailer(refusals: 2);
        await using var process = await UserProcess.Start(
            servers,
            services => services.AddSingleton<IMailer>(mailer),
            ("Messaging:Retries:Retries", "0")
        );

        var user = await process.Register();
        var story = await UserStory.Reads(process, user, story => story.State.ShouldBe("AwaitingVerification"));

        story.Sent<MailVerification>().Select(one => (one.Round, one.Attempt)).ShouldBe([(1, 1), (1, 2), (1, 3)]);
        mailer.Texts.Count.ShouldBe(3);
        mailer.Texts.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    private static IReadOnlyList<Mail> MailsTo(OrderProcess process, Guid user) =>
        [.. process.Service<SimulatedMailer>().Mails.Where(mail => mail.About == user)];

    private sealed class StubbornMailer(int refusals) : IMailer
    {
        private readonly List<string> _texts = [];

        public IReadOnlyList<string> Texts
        {
            get
            {
                lock (_texts)
                {
                    return [.. _texts];
                }
            }
        }

        public Task Send(Mail mail, CancellationToken cancellationToken)
        {
            lock (_texts)
            {
                _texts.Add(mail.Text);
                return _texts.Count <= refusals ? throw new MailRefusedException("Not today.") : Task.CompletedTask;
            }
        }
    }
}
