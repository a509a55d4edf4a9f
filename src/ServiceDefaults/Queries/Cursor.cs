using System.Buffers.Text;
using System.Text;

namespace Orders.ServiceDefaults.Queries;

/// <summary>Where a page ended, opaque to clients: the list's name and the last item's key.</summary>
public static class Cursor
{
    public static string Encode(string list, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}:{key}"));

    /// <summary>The key, or null where the cursor is not one that this list gave.</summary>
    public static string? Decode(string list, string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith($"{list}:", StringComparison.Ordinal) ? text[(list.Length + 1)..] : null;
    }
}
