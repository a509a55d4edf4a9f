using System.Net;
using System.Net.Http.Json;
using Orders.Contracts;
using Orders.Http.Tests.Idempotency;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Preconditions;

public sealed class ChangingAnOrder(PostgresServer postgres) : ApiTest(postgres)
{
    [Fact]
    public async Task Of_many_who_cancel_the_same_version_one_succeeds()
    {
        var id = (await Client.Submit()).Id();

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Cancel(id, "\"1\"")));

        responses.Count(response => response.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
        foreach (var late in responses.Where(response => response.StatusCode != HttpStatusCode.Accepted))
        {
            await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition-failed");
            late.Headers.ETag!.ToString().ShouldBe("\"2\"");
        }
    }

    [Fact]
    public async Task A_return_under_a_key_is_accepted_once_and_of_the_version_meant()
    {
        var id = (await Client.Submit()).Id();
        await Host.Orders.Append($"order-{id}", new OrderCompleted(id, DateTimeOffset.UtcNow));
        var piece = new { reason = "broken", lines = new[] { new { line = 0, quantity = 1 } } };

        using (var stale = await Return(id, piece, "\"1\""))
        {
            var problem = await stale.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition-failed");
            problem.Number("currentVersion").ShouldBe(2);
        }

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Return(id, piece, "\"2\"", key: "k")));

        var answers = await Task.WhenAll(responses.Select(Answer.Of));
        answers.Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.Accepted);
        (await Host.Orders.ReadStream($"order-{id}")).Count.ShouldBe(3);
    }

    private Task<HttpResponseMessage> Cancel(Guid id, string ifMatch) =>
        Send($"/orders/{id}/cancellation", new { reason = "changed my mind" }, ifMatch);

    private Task<HttpResponseMessage> Return(Guid id, object body, string ifMatch, string? key = null) =>
        Send($"/orders/{id}/return", body, ifMatch, key);

    private async Task<HttpResponseMessage> Send(string path, object body, string ifMatch, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Client.SendAsync(request);
    }
}
