using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orders.Replay.Reporting;

public static class ReportJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(ReplayReport report) => JsonSerializer.Serialize(report, Format);
}
