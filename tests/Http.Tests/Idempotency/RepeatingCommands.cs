using System.Net;
using Orders.Http.Tests.Setup;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Users.Accounts;

namespace Orders.Http.Tests.Idempotency;

public sealed class RepeatingCommands(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task A_thousand_at_once_make_one_order_and_get_one_answer()
    {
        var order = Some.Order(reference: "PO 7");

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Client.AnswerUnder("k", "/orders", order)));

        var answer = answers.Distinct().ShouldHaveSingleItem();
        answer.Status.ShouldBe(HttpStatusCode.Accepted);
        answer.Location.ShouldNotBeNull();
        answer.ETag.ShouldBe("\"1\"");
        (await Host.Orders.Head()).ShouldBe(1);
        (await Client.AnswerUnder("k", "/orders", order)).ShouldBe(answer);
    }

    [Fact]
    public async Task The_answer_is_what_it_is_without_a_key()
    {
        using var keyed = await Client.PostUnder("k", "/orders", Some.Order());
        using var bare = await Client.PostUnder("", "/orders", Some.Order());

        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = await keyed.Body(HttpStatusCode.Accepted);
        body.EnumerateObject().Select(property => property.Name).ShouldBe(["id", "status", "version", "position"]);
        body.Number("position").ShouldBe(await Host.Orders.Head());
        keyed.Headers.Location!.ToString().ShouldBe($"/orders/{body.Id()}");
        keyed.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
    }

    [Fact]
    public async Task Two_keys_make_two_orders_and_a_repeat_among_others_keeps_its_position()
    {
        var first = await Client.AnswerUnder("a", "/orders", Some.Order());
        var second = await Client.AnswerUnder("b", "/orders", Some.Order());

        (second.Location == first.Location).ShouldBeFalse();
        (await Client.AnswerUnder("a", "/orders", Some.Order())).ShouldBe(first);
        (await Client.AnswerUnder("b", "/orders", Some.Order())).ShouldBe(second);
    }

    [Fact]
    public async Task Another_request_under_the_key_is_refused()
    {
        await Client.AnswerUnder("k", "/orders", Some.Order(quantity: 1));

        using var otherBody = await Client.PostUnder("k", "/orders", Some.Order(quantity: 2));
        using var noBody = await Client.PostUnder("k", "/orders", "nonsense");
        using var otherPath = await Client.PostUnder("k", "/stock/X/receipts", new { quantity = 1 });

        await otherBody.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        await noBody.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        await otherPath.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await Host.Orders.Head()).ShouldBe(1);
    }

    [Fact]
    public async Task Another_callers_key_is_another_key()
    {
        var made = await Host.Service<ApiKeyStore>().Create("shop", Scopes.All, expiresAt: null, "test");
        using var namesake = Host.ClientOf(made.Key);

        var first = await Client.AnswerUnder("k", "/orders", Some.Order());
        var other = await namesake.AnswerUnder("k", "/orders", Some.Order());

        other.Status.ShouldBe(HttpStatusCode.Accepted);
        (other.Location == first.Location).ShouldBeFalse();
        (await namesake.AnswerUnder("k", "/orders", Some.Order())).ShouldBe(other);
    }

    [Fact]
    public async Task A_receipt_counts_once_however_often_it_is_sent_beside_others()
    {
        var receipt = new { quantity = 5 };
        var repeats = Enumerable.Range(0, 200).Select(_ => Client.AnswerUnder("k", "/stock/X/receipts", receipt));
        var others = Enumerable
            .Range(0, 50)
            .Select(each => Client.AnswerUnder($"other {each}", "/stock/X/receipts", new { quantity = 1 }));

        var answers = await Task.WhenAll([.. repeats, .. others]);

        answers.Take(200).Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.Created);
        answers.Skip(200).ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        var level = await Client.GetJson($"/stock/X?atLeastPosition={await Host.Orders.Head()}");
        level.Number("received").ShouldBe(55);
    }

    [Fact]
    public async Task An_adjustment_that_was_refused_stays_refused_under_its_key()
    {
        await Client.AnswerUnder("first", "/stock/X/receipts", new { quantity = 1 });
        var writeOff = new { quantity = -3, reason = "broken" };

        using var refused = await Client.PostUnder("k", "/stock/X/adjustments", writeOff);
        await refused.ShouldBeProblem(HttpStatusCode.Conflict, "stock-not-on-hand");
        await Client.AnswerUnder("second", "/stock/X/receipts", new { quantity = 9 });

        (await Client.AnswerUnder("k", "/stock/X/adjustments", writeOff)).ShouldBe(await Answer.Of(refused));
        (await Client.AnswerUnder("fresh", "/stock/X/adjustments", writeOff)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_could_never_be_accepted_leaves_the_key_free()
    {
        using var invalid = await Client.PostUnder("k", "/orders", Some.Order(quantity: 0));
        await invalid.ShouldBeProblem(HttpStatusCode.BadRequest, "validation");

        (await Client.AnswerUnder("k", "/orders", Some.Order())).Status.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_user_is_registered_once()
    {
        var user = new { email = "jane@example.com", name = "Jané \"J\" O'Hara" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Client.AnswerUnder("k", "/users", user)));

        answers.Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.Created);
        var log = await Host.Users.ReadAll(0, limit: 1_000);
        log.Events.Count(recorded => recorded.Data is UserRegistered).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_is_shown_once_is_not_kept_to_be_shown_again()
    {
        using var response = await Client.PostUnder("k", "/api-keys", new { name = "warehouse", scopes = Scopes.All });

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("Idempotency-Key");
    }

    [Theory]
    [InlineData("")]
    [InlineData("naïve")]
    [InlineData("a\tb")]
    [InlineData("longer than 200 characters")]
    public async Task Keys_that_are_no_plain_text_are_refused(string key)
    {
        var sent = key.StartsWith("longer", StringComparison.Ordinal) ? new string('k', 201) : key;
        using var client = new RawClient(Client);

        using var response = await client.Post(sent, "/orders", Some.Order());

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName("Idempotency-Key");
    }

    [Fact]
    public async Task The_longest_key_is_as_good_as_any()
    {
        var key = string.Concat(Enumerable.Repeat("~ \"k\"!", 40))[..200].Trim().PadRight(200, 'k');

        (await Client.AnswerUnder(key, "/orders", Some.Order())).Status.ShouldBe(HttpStatusCode.Accepted);
    }
}
