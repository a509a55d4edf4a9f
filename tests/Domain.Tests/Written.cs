using System.Text.Json;

namespace Domain.Tests;

/// <summary>Records compare their lists by reference; what matters is what would be stored.</summary>
internal static class Written
{
    public static string Of(object item) => $"{item.GetType().Name} {JsonSerializer.Serialize(item, item.GetType())}";
}
