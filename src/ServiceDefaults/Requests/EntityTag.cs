using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Requests;

/// <summary>A resource's version as a strong entity tag (RFC 9110).</summary>
public static class EntityTag
{
    /// <summary>Bytes.</summary>
    private const int DigestSize = 16;

    public static string Of(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>For what has no version of its own: a digest of all that is shown.</summary>
    public static string OfContent<T>(T shown) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown)).AsSpan(0, DigestSize))}\"";

    /// <inheritdoc cref="IsKnownTo(HttpRequest, string)"/>
    public static bool IsKnownTo(HttpRequest request, long version) => IsKnownTo(request, Of(version));

    /// <summary>Whether the client has this version already, as it says in If-None-Match.</summary>
    /// <exception cref="ProblemException">The header is not a list of entity tags.</exception>
    public static bool IsKnownTo(HttpRequest request, string entityTag)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0)
        {
            return false;
        }

        if (!EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags))
        {
            throw ProblemException.Field(
                HeaderNames.IfNoneMatch,
                "Give entity tags in quotation marks, as this service sent them, or *."
            );
        }

        var current = new EntityTagHeaderValue(entityTag);
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));
    }
}
