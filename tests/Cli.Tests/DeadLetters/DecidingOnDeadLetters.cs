using EventStore;
using Orders.Cli.Tests.Setup;
using Orders.Contracts;

namespace Orders.Cli.Tests.DeadLetters;

[Collection(ShopSuite.Name)]
public sealed class DecidingOnDeadLetters(Shops shops)
{
    private Shop Shop => shops.Resting;

    [Fact]
    public async Task Lists_and_shows_letters()
    {
        var letter = await PutAside(Shop.Orders, "payments");

        await Eventually.Succeeds(async () =>
            (await CliRun.Of(Shop, "dead-letters", "list", "--queue", "payments", "--state", "Waiting")).Out.ShouldContain(
                $"{letter}"
            )
        );
        var shown = await (await CliRun.Of(Shop, "dead-letters", "show", $"{letter}")).ShouldEnd(ExitCode.Done);

        shown.Out.ShouldContain("System.FormatException: broken");
        (await CliRun.Of(Shop, "dead-letters", "show", $"{letter}", "--json")).Json.Text("messageType").ShouldBe("ReserveStock");
    }

    [Fact]
    public async Task What_a_letter_says_does_not_steer_the_terminal()
    {
        var letter = await PutAside(Shop.Orders, "stock", "\e]0;gotcha\a");

        (await CliRun.Of(Shop, "dead-letters", "show", $"{letter}")).ShouldBePlain().Out.ShouldContain("gotcha");
    }

    [Fact]
    public async Task A_letter_is_replayed_once()
    {
        var letter = await PutAside(Shop.Orders, "stock");

        var run = await CliRun.Of(Shop, "dead-letters", "replay", $"{letter}", "--json");

        await run.ShouldEnd(ExitCode.Done);
        run.Json.Text("state").ShouldBe("Replayed");
        await (await CliRun.Of(Shop, "dead-letters", "replay", $"{letter}")).ShouldEnd(ExitCode.Refused);
    }

    [Fact]
    public async Task Letters_of_users_are_their_services_own()
    {
        var letter = await PutAside(Shop.Users, "purchases");
        string[] discard = ["dead-letters", "discard", $"{letter}", "--reason", "Nobody needs it."];

        await (await CliRun.Of(Shop, discard)).ShouldEnd(ExitCode.Refused);
        var run = await CliRun.Of(Shop, [.. discard, "--service", "users"]);

        await run.ShouldEnd(ExitCode.Done);
        run.Out.ShouldContain("Discarded");
    }

    private static async Task<Guid> PutAside(IEventLog log, string queue, string message = "broken")
    {
        var letter = new MessageDeadLettered(
            Guid.CreateVersion7(),
            Round: 0,
            DeadLetterReason.Failed,
            queue,
            "ReserveStock",
            MessageId: Guid.CreateVersion7(),
            SubjectId: Guid.CreateVersion7(),
            new DeadLetterBody("{}", DeadLetterBody.Text, "application/json", Size: 2, IsCut: false),
            new Dictionary<string, string>(StringComparer.Ordinal),
            new DeadLetterError("System.FormatException", message, StackTrace: null),
            Tries: 5,
            TraceParent: null,
            Origin: null
        );
        await Shop.Append(log, DeadLetterStreams.Of(letter.DeadLetterId), letter);
        return letter.DeadLetterId;
    }
}
