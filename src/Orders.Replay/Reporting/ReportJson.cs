using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orders.Replay.Reporting;

public static class ReportJson
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly JsonSerializerOptions OnOneLine = new(Indented) { WriteIndented = false };

    /// <summary>For a file that people open.</summary>
    public static string Of(ReplayReport report) => JsonSerializer.Serialize(report, Indented);

    /// <summary>For what reads line by line.</summary>
    public static string LineOf(ReplayReport report) => JsonSerializer.Serialize(report, OnOneLine);
}
