using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Requests;

/// <summary>A resource's version as a strong entity tag (RFC 9110).</summary>
public static class EntityTag
{
    public static string Of(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Whether the client has this version already, as it says in If-None-Match.</summary>
    /// <exception cref="ProblemException">The header is not a list of entity tags.</exception>
    public static bool IsKnownTo(HttpRequest request, long version)
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

        var current = new EntityTagHeaderValue(Of(version));
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));
    }
}
