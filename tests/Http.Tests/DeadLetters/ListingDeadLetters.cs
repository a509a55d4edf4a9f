using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.DeadLetters;

public sealed class ListingDeadLetters(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Filters_by_queue_type_and_state()
    {
        var stock = await Host.Orders.PutAside(SomeLetters.Failed());
        var payment = await Host.Orders.PutAside(SomeLetters.Failed("payments", "CapturePayment"));
        var discarded = await Host.Orders.PutAside(SomeLetters.Failed());
        await Host.Orders.Append(
            DeadLetterStreams.Of(discarded.DeadLetterId),
            new DeadLetterDiscarded(discarded.DeadLetterId, "known")
        );

        (await Letters("")).ShouldBe(Ids(discarded, payment, stock));
        (await Letters("queue=payments")).ShouldBe(Ids(payment));
        (await Letters("type=ReserveStock")).ShouldBe(Ids(discarded, stock));
        (await Letters("state=Waiting")).ShouldBe(Ids(payment, stock));
        (await Letters("state=Discarded&queue=stock")).ShouldBe(Ids(discarded));
        (await Letters("state=Replayed")).ShouldBeEmpty();
        var row = (await List("queue=payments")).Items()[0];
        (row.Text("state"), row.Text("reason"), row.Text("error"), row.Number("tries")).ShouldBe(
            ("Waiting", "Failed", "broken", 5)
        );
        row.GetProperty("subjectId").GetGuid().ShouldBe(payment.SubjectId!.Value);
    }

    [Fact]
    public async Task Pages_through_all()
    {
        for (var i = 0; i < 5; i++)
        {
            await Host.Orders.PutAside(SomeLetters.Failed());
        }

        var first = await List("limit=3");
        var second = await List($"limit=3&cursor={first.Text("next")}");

        first.Items().Concat(second.Items()).Select(Json.Id).Distinct().Count().ShouldBe(5);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Follows_a_letter_through_its_rounds()
    {
        var letter = await Host.Orders.PutAside(SomeLetters.Failed());
        var stream = DeadLetterStreams.Of(letter.DeadLetterId);

        await Host.Orders.Append(stream, new DeadLetterReplayed(letter.DeadLetterId, 1, letter));
        (await Letters("state=Replayed")).Count.ShouldBe(1);
        await Host.Orders.Append(stream, letter with { Round = 1 }, new DeadLetterReplayed(letter.DeadLetterId, 2, letter));
        (await Letters("state=Replayed")).Count.ShouldBe(1);
        await Host.Orders.Append(stream, letter with { Round = 2, Tries = 6 });

        var row = (await List("")).Items().ShouldHaveSingleItem();
        (row.Text("state"), row.Number("round"), row.Number("tries")).ShouldBe(("Waiting", 2, 6));
    }

    [Fact]
    public async Task Shows_each_service_its_own()
    {
        await Host.Orders.PutAside(SomeLetters.Failed());
        var users = await Host.Users.PutAside(SomeLetters.Failed("purchases", "ApprovePurchase"));

        var list = await Client.GetJson($"/users/dead-letters?atLeastPosition={await Host.Users.Head()}");

        list.Items().ShouldHaveSingleItem().Id().ShouldBe(users.DeadLetterId);
        (await Client.GetJson($"/users/dead-letters/{users.DeadLetterId}")).Text("queue").ShouldBe("purchases");
    }

    private static IEnumerable<Guid> Ids(params MessageDeadLettered[] letters) => letters.Select(letter => letter.DeadLetterId);

    private async Task<IReadOnlyList<Guid>> Letters(string filter) => [.. (await List(filter)).Items().Select(Json.Id)];

    private async Task<JsonElement> List(string filter) =>
        await Client.GetJson($"/dead-letters?atLeastPosition={await Host.Orders.Head()}&{filter}");
}
