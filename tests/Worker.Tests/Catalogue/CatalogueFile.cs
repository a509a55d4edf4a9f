using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>The checked-in list of all that a log holds, by name: every shape ever released, oldest first.</summary>
internal static class CatalogueFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SortedDictionary<string, List<StoredShape>> Read(string log) =>
        File.Exists(PathOf(log))
            ? new(
                JsonSerializer.Deserialize<Dictionary<string, List<StoredShape>>>(File.ReadAllText(PathOf(log)))!,
                StringComparer.Ordinal
            )
            : new(StringComparer.Ordinal);

    public static void Write(string log, SortedDictionary<string, List<StoredShape>> catalogue) =>
        File.WriteAllText(PathOf(log), JsonSerializer.Serialize(catalogue, Readable) + "\n");

    private static string PathOf(string log, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, $"{log}.json");
}
