using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Orders.ServiceDefaults.Telemetry.Tracing;

/// <summary>
/// Decides on each request by itself, and has all that follows from it obey. Neither the flag nor the id of a trace that a caller names has a say:
/// with either a stranger could have everything recorded, or nothing.
/// </summary>
internal sealed class EdgeSampler(Sampler root) : Sampler
{
    private readonly ParentBasedSampler _inside = new(root);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        if (samplingParameters is not { Kind: ActivityKind.Server, ParentContext.IsRemote: true })
        {
            return _inside.ShouldSample(samplingParameters);
        }

        var unknown = new SamplingParameters(
            parentContext: default,
            ActivityTraceId.CreateRandom(),
            samplingParameters.Name,
            samplingParameters.Kind,
            samplingParameters.Tags,
            samplingParameters.Links
        );
        return root.ShouldSample(unknown);
    }
}
