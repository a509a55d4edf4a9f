using System.Globalization;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.Streaming;

/// <summary>Where a reader of Server-Sent Events who comes back wants to go on: browsers send it by themselves.</summary>
internal static class LastEventId
{
    public const string Header = "Last-Event-ID";

    /// <returns>A position of the log; null where the header is not there.</returns>
    /// <exception cref="ProblemException">The header is no position.</exception>
    public static long? Of(HttpRequest request) =>
        request.Headers[Header].ToString() switch
        {
            "" => null,
            var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) => position,
            _ => throw ProblemException.Field(Header, "Give the id of the last event as it came, or leave the header out."),
        };
}
