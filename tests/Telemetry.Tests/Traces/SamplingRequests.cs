using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Orders.ServiceDefaults.Telemetry.Tracing;

namespace Orders.Telemetry.Tests.Traces;

/// <summary>Whether a request is recorded is the operator's choice, whatever its sender says.</summary>
public sealed class SamplingRequests : IDisposable
{
    private const string Id = "0af7651916cd43dd8448eb211c80319c";

    private readonly ActivitySource _source = new($"{nameof(SamplingRequests)} {Guid.NewGuid()}");

    public void Dispose() => _source.Dispose();

    [Theory]
    [InlineData(null, "00", true)]
    [InlineData(null, "01", true)]
    [InlineData("parentbased_always_on", "00", true)]
    [InlineData("parentbased_always_off", "01", false)]
    [InlineData("always_off", "01", false)]
    [InlineData("parentbased_traceidratio", "01", false)]
    public void Is_not_up_to_their_flag(string? sampler, string flag, bool isRecorded)
    {
        using var provider = Provider(new TracingOptions(), sampler);

        using var request = Request(flag);

        request.ShouldNotBeNull();
        request.TraceId.ToHexString().ShouldBe(Id);
        request.Recorded.ShouldBe(isRecorded);
        // What goes on in other processes goes by this.
        request.Id.ShouldEndWith(isRecorded ? "-01" : "-00");
        using var inside = _source.StartActivity("inside");
        (inside?.Recorded ?? false).ShouldBe(isRecorded);
    }

    [Theory]
    [InlineData("00", false)]
    [InlineData("01", true)]
    public void Is_up_to_their_flag_where_callers_are_followed(string flag, bool isRecorded)
    {
        using var provider = Provider(new TracingOptions { FollowCallers = true }, "parentbased_always_on");

        using var request = Request(flag);

        (request?.Recorded ?? false).ShouldBe(isRecorded);
    }

    [Fact]
    public void Is_no_choice_by_the_id_that_they_give()
    {
        using var provider = Provider(new TracingOptions(), "parentbased_traceidratio", "0.5");
        var recorded = 0;

        for (var requests = 0; requests < 200; requests++)
        {
            using var request = Request("01");
            recorded += request!.Recorded ? 1 : 0;
        }

        // By the id it would be all or none.
        recorded.ShouldBeInRange(1, 199);
    }

    [Theory]
    [InlineData("sometimes", null, "OTEL_TRACES_SAMPLER is sometimes: set always_on")]
    [InlineData("traceidratio", "1.5", "OTEL_TRACES_SAMPLER_ARG is 1.5: set the part of traces that is recorded, from 0 to 1")]
    public void Is_refused_where_it_says_what_is_none(string sampler, string? argument, string message) =>
        Should
            .Throw<InvalidOperationException>(() => Provider(new TracingOptions(), sampler, argument))
            .Message.ShouldStartWith(message);

    private Activity? Request(string flag)
    {
        ActivityContext
            .TryParse($"00-{Id}-b7ad6b7169203331-{flag}", traceState: null, isRemote: true, out var caller)
            .ShouldBeTrue();
        return _source.StartActivity("request", ActivityKind.Server, caller);
    }

    private TracerProvider Provider(TracingOptions options, string? sampler, string? argument = "0") =>
        Sdk.CreateTracerProviderBuilder()
            .AddSource(_source.Name)
            .SetSampler(
                ConfiguredSampler.Of(
                    new ConfigurationBuilder()
                        .AddInMemoryCollection([new("OTEL_TRACES_SAMPLER", sampler), new("OTEL_TRACES_SAMPLER_ARG", argument)])
                        .Build(),
                    options
                )
            )
            .Build();
}
