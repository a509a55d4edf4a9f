using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Orders.Http.Tests.Setup;
using Orders.ServiceDefaults.Simulation;

namespace Orders.Http.Tests.Simulators;

public sealed class TurningKnobs(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly Uri Purchases = new("/simulators/Purchases", UriKind.Relative);

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Simulators:Purchases:FailureRate", "0.25"), new("Simulators:Mail:Delay", "00:00:02")];

    [Fact]
    public async Task Shows_how_each_was_configured()
    {
        var simulators = (await Client.GetJson("/simulators")).Items();

        simulators.Select(one => one.Text("name")).ShouldBe(["Mail", "Purchases"]);
        simulators[0].GetProperty("delaySeconds").GetDouble().ShouldBe(2);
        simulators[1].GetProperty("failureRate").GetDouble().ShouldBe(0.25);
    }

    [Fact]
    public async Task Changes_one_at_once_and_no_other()
    {
        using var response = await Client.PutAsJsonAsync(Purchases, new { failureRate = 1, delaySeconds = 0.5 });

        (await response.Body(HttpStatusCode.OK)).GetProperty("failureRate").GetDouble().ShouldBe(1);
        Host.Service<Simulator>().FailsNow(Simulator.Purchases).ShouldBeTrue();
        var options = Host.Service<IOptionsMonitor<SimulatorOptions>>();
        options.Get(Simulator.Purchases).Delay.ShouldBe(TimeSpan.FromSeconds(0.5));
        options.Get("Mail").Delay.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(1.01, 0, "failureRate")]
    [InlineData(-0.01, 0, "failureRate")]
    [InlineData(0, -1, "delaySeconds")]
    [InlineData(0, 601, "delaySeconds")]
    public async Task Refuses_what_cannot_be(double failureRate, double delaySeconds, string field)
    {
        using var response = await Client.PutAsJsonAsync(Purchases, new { failureRate, delaySeconds });

        (await response.ShouldBeProblem(HttpStatusCode.BadRequest, "validation")).ShouldName(field);
        Host.Service<IOptionsMonitor<SimulatorOptions>>().Get(Simulator.Purchases).FailureRate.ShouldBe(0.25);
    }

    [Fact]
    public async Task Knows_only_those_that_are_here()
    {
        using var response = await Client.PutAsJsonAsync("/simulators/Weather", new { failureRate = 1, delaySeconds = 0 });

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }
}
