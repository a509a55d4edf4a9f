using System.Net;
using System.Net.Http.Json;
using Orders.Http.Tests.Setup;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;

namespace Orders.Http.Tests.Access;

/// <summary>Every endpoint of the OpenAPI document × every kind of caller.</summary>
public sealed class AccessMatrix(PostgresServer postgres) : ApiTest(postgres)
{
    // Answers are read to their end, which a watch has to come to.
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Watch:LongestWatch", "00:00:00.05"), new("Watch:Heartbeat", "00:00:00.05")];

    [Fact]
    public async Task Covers_every_endpoint() =>
        EveryEndpoint
            .OperationsOf(await Client.GetJson("/openapi/v1.json"))
            .ShouldBe(EveryEndpoint.Rules.Where(rule => rule.IsDescribed).Select(rule => rule.Operation), ignoreOrder: true);

    [Fact]
    public async Task Lets_nobody_in_where_they_do_not_belong()
    {
        using var callers = await Callers.Of(Host);
        var wrong = new List<string>();
        foreach (var rule in EveryEndpoint.Rules)
        {
            foreach (var name in callers.For(rule).Select(caller => caller.Name))
            {
                using var fresh = rule.EndsOwner ? await Callers.Of(Host) : null;
                var these = fresh ?? callers;
                var caller = these.For(rule).Single(one => one.Name == name);
                using var response = await caller.Send(rule, these.Owner);
                if (await Objection(rule, caller, response, these.Owner) is { } objection)
                {
                    wrong.Add($"{rule.Operation} as {caller.Name}: {(int)response.StatusCode}, {objection}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task<string?> Objection(
        EndpointRule rule,
        MatrixCaller caller,
        HttpResponseMessage response,
        Belongings owners
    )
    {
        var expected = Expected(rule, caller.Kind);
        var seen = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized when rule.For != Who.Anybody => Answer.WhoAreYou,
            HttpStatusCode.Forbidden => Answer.NotYou,
            HttpStatusCode.NotFound => Answer.NotThere,
            >= HttpStatusCode.InternalServerError => Answer.Broken,
            _ => Answer.LetIn,
        };
        // What the endpoint is about need not be there for those whom it lets in.
        if (seen != expected && !(expected is Answer.LetIn && seen is Answer.NotThere && !IsOwnersThing(rule)))
        {
            return $"{seen} instead of {expected}";
        }

        var text = await response.Content.ReadAsStringAsync();
        var sees = text.Contains($"{owners.Order}", StringComparison.Ordinal) && response.IsSuccessStatusCode;
        var may = caller.Kind is Kind.Scoped or Kind.Operator or Kind.Owner;
        return sees && !may ? "and it shows what is another's" : null;
    }

    private static bool IsOwnersThing(EndpointRule rule) => rule.For is Who.ScopedOrOwner;

    private static Answer Expected(EndpointRule rule, Kind caller) =>
        (rule.For, caller) switch
        {
            (Who.Anybody, _) => Answer.LetIn,
            (_, Kind.Unknown) => Answer.WhoAreYou,
            (Who.EveryUser, Kind.Owner or Kind.Other or Kind.Operator) => Answer.LetIn,
            (Who.EveryUser, _) => Answer.NotYou,
            (Who.EveryCaller, _) => Answer.LetIn,
            (_, Kind.Scoped or Kind.Operator) => Answer.LetIn,
            (Who.ScopedOrOwner or Who.ScopedOrOwnersList or Who.ScopedOrForOneself, Kind.Owner) => Answer.LetIn,
            (Who.ScopedOrOwner, Kind.Other) => Answer.NotThere,
            (Who.ScopedOrOwnersList, Kind.Other) => Answer.LetIn,
            _ => Answer.NotYou,
        };

    private enum Answer
    {
        LetIn,
        WhoAreYou,
        NotYou,
        NotThere,
        Broken,
    }
}
