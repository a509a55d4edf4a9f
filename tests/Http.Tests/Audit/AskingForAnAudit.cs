using System.Text.Json;
using Orders.Contracts;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Audit;

public sealed class AskingForAnAudit(PostgresServer postgres) : ApiTest(postgres)
{
    // A request reads two events, so that some are needed.
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Audit:PageSize", "2"), new("Audit:EventsPerRequest", "2"), new("Audit:MostListed", "1")];

    [Fact]
    public async Task Finds_nothing_where_the_books_balance()
    {
        await Client.Submit();

        var audit = await Complete("/audit");

        (audit.Text("log"), audit.Number("count"), audit.GetProperty("findings").GetArrayLength()).ShouldBe(("orders", 0, 0));
        (await Complete("/users/audit")).Text("log").ShouldBe("users");
    }

    [Fact]
    public async Task Goes_on_with_each_request_where_the_one_before_has_ended()
    {
        await Client.Submit();
        await Client.Submit();
        await Client.Submit();

        var first = await Client.GetJson("/audit");
        var second = await Client.GetJson("/audit");

        (first.GetProperty("complete").GetBoolean(), first.Number("position") < first.Number("head")).ShouldBe((false, true));
        second.GetProperty("complete").GetBoolean().ShouldBeTrue();
        second.Number("position").ShouldBe(await Host.Orders.Head());
    }

    [Fact]
    public async Task Tells_what_is_wrong_and_goes_on_to_tell_it()
    {
        await Client.Submit();
        (await Complete("/audit")).Number("count").ShouldBe(0);
        await CaptureWhatNobodyOrdered();
        await CaptureWhatNobodyOrdered();

        var audit = await Complete("/audit");

        (audit.Number("count"), audit.GetProperty("findings").GetArrayLength()).ShouldBe((2, 1));
        audit.GetProperty("findings")[0].GetString().ShouldNotBeNull().ShouldContain("NeverSubmitted");
        (await Complete("/audit")).Number("count").ShouldBe(2);
    }

    [Fact]
    public async Task Counts_work_under_way_only_when_asked_to()
    {
        await Client.Submit();

        (await Complete("/audit")).Number("count").ShouldBe(0);
        (await Complete("/audit?atRest=true")).Number("count").ShouldBe(1);
        (await Complete("/audit?atRest=false")).Number("count").ShouldBe(0);
    }

    private async Task CaptureWhatNobodyOrdered()
    {
        var order = Guid.CreateVersion7();
        await Host.Orders.Append(
            $"payment-{order}",
            new PaymentCaptured(order, new Money(5, "GBP"), Attempt: 1, Repeated: false)
        );
    }

    private async Task<JsonElement> Complete(string path)
    {
        while (true)
        {
            var audit = await Client.GetJson(path);
            if (audit.GetProperty("complete").GetBoolean())
            {
                return audit;
            }
        }
    }
}
