using System.Diagnostics.Metrics;

namespace Orders.Api.SubmitOrder;

internal static class SubmissionTelemetry
{
    private static readonly Meter Meter = new("Orders.Api");

    public static readonly Counter<long> Submitted = Meter.CreateCounter<long>("orders.submitted", "{order}", "Orders accepted.");
}
