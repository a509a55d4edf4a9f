using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.DeadLetters;

public sealed class OperatingDeadLetters(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Shows_a_letter_whole()
    {
        var letter = await Host.Orders.PutAside(SomeLetters.Failed());

        var view = await Client.GetJson($"/dead-letters/{letter.DeadLetterId}");

        (view.Text("state"), view.Text("reason"), view.Text("queue"), view.Text("messageType")).ShouldBe(
            ("Waiting", "Failed", "stock", "ReserveStock")
        );
        view.GetProperty("error").Text("stackTrace").ShouldBe("at Stock");
        view.GetProperty("headers").Text("Who").ShouldBe("order-saga");
        view.GetProperty("body").Text("content").ShouldBe("{}");
        view.Text("traceId").ShouldBe(SomeLetters.TraceId);
        view.GetProperty("replayable").GetBoolean().ShouldBeTrue();
        view.GetProperty("history").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Replays_once_however_often_it_is_asked()
    {
        var letter = await Host.Orders.PutAside(SomeLetters.Failed());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Post(letter, "replay", new { })));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.Accepted).ShouldBe(1);
        foreach (var refused in answers.Where(answer => answer.StatusCode is not HttpStatusCode.Accepted))
        {
            await refused.ShouldBeProblem(HttpStatusCode.Conflict, "dead-letter-replayed");
        }

        var stream = await Host.Orders.ReadStream(DeadLetterStreams.Of(letter.DeadLetterId));
        stream.Select(recorded => recorded.Data.GetType()).ShouldBe([typeof(MessageDeadLettered), typeof(DeadLetterReplayed)]);
        stream[1].Metadata.Who.ShouldBe("shop");
        var history = (await Client.GetJson($"/dead-letters/{letter.DeadLetterId}")).GetProperty("history");
        (history[1].Text("state"), history[1].Text("who")).ShouldBe(("Replayed", "shop"));
        using var discard = await Post(letter, "discard", new { reason = "too late" });
        await discard.ShouldBeProblem(HttpStatusCode.Conflict, "dead-letter-replayed");
    }

    [Fact]
    public async Task Discards_with_a_reason_and_for_good()
    {
        var letter = await Host.Orders.PutAside(SomeLetters.Failed());

        using var discarded = await Post(letter, "discard", new { reason = "the order was called off" });
        using var again = await Post(letter, "discard", new { reason = "again" });
        using var replay = await Post(letter, "replay", new { });

        (await discarded.Body(HttpStatusCode.OK)).Text("state").ShouldBe("Discarded");
        await again.ShouldBeProblem(HttpStatusCode.Conflict, "dead-letter-discarded");
        await replay.ShouldBeProblem(HttpStatusCode.Conflict, "dead-letter-discarded");
        var view = await Client.GetJson($"/dead-letters/{letter.DeadLetterId}");
        var step = view.GetProperty("history")[1];
        (step.Text("state"), step.Text("who"), step.Text("reason")).ShouldBe(("Discarded", "shop", "the order was called off"));
    }

    [Fact]
    public async Task Does_not_replay_what_was_cut()
    {
        var letter = await Host.Orders.PutAside(SomeLetters.Failed(cut: true));

        using var replay = await Post(letter, "replay", new { });

        await replay.ShouldBeProblem(HttpStatusCode.Conflict, "dead-letter-cut");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/replay")]
    [InlineData("POST", "/discard")]
    public async Task Knows_no_letter_that_is_not_there(string method, string what)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/dead-letters/{Guid.NewGuid()}{what}");
        request.Content = what == "/discard" ? JsonContent.Create(new { reason = "none" }) : null;

        using var response = await Client.SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Sends_a_replay_to_its_queue_from_where_it_comes_back_if_it_fails_again()
    {
        var purchases = await Host.Service<IBus>().GetSendEndpoint(new Uri("exchange:purchases"));
        await purchases.Send(
            new SerializedMessageBody(),
            Pipe.Execute<SendContext<SerializedMessageBody>>(context =>
                context.Serializer = new CopyBodySerializer(
                    SystemTextJsonMessageSerializer.JsonContentType,
                    new BytesMessageBody(Encoding.UTF8.GetBytes("no message"))
                )
            )
        );
        JsonElement letter = default;
        await Eventually.Succeeds(async () =>
            letter = (await Client.GetJson("/users/dead-letters?state=Waiting")).Items().ShouldHaveSingleItem()
        );
        (letter.Text("queue"), letter.Text("reason")).ShouldBe(("purchases", "Unreadable"));

        await Client.PostJson($"/users/dead-letters/{letter.Id()}/replay", new { }, HttpStatusCode.Accepted);

        await Eventually.Succeeds(async () =>
        {
            var view = await Client.GetJson($"/users/dead-letters/{letter.Id()}");
            (view.Text("state"), view.Number("round")).ShouldBe(("Waiting", 1));
            view.GetProperty("history")
                .EnumerateArray()
                .Select(step => step.Text("state"))
                .ShouldBe(["Waiting", "Replayed", "Waiting"]);
        });
    }

    private Task<HttpResponseMessage> Post(MessageDeadLettered letter, string what, object body) =>
        Client.PostAsJsonAsync($"/dead-letters/{letter.DeadLetterId}/{what}", body);
}
