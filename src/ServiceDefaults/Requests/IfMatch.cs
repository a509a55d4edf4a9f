using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Requests;

/// <summary>
/// The versions of a resource that a command may change, as its client says in If-Match (RFC 9110, 13.1.1). It holds only where it
/// is asked of the version that the command's unit expects: check and append are one decision then.
/// </summary>
public sealed class IfMatch
{
    private readonly IList<EntityTagHeaderValue>? _tags;

    private IfMatch(IList<EntityTagHeaderValue>? tags) => _tags = tags;

    /// <summary>Of a command whose caller has no say in it.</summary>
    public static IfMatch Whatever { get; } = new(tags: null);

    /// <exception cref="ProblemException">The header is neither * nor a list of entity tags.</exception>
    public static IfMatch Of(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return Whatever;
        }

        return
            EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags)
            && (tags is [_] || (tags is [_, ..] && !tags.Contains(EntityTagHeaderValue.Any)))
            ? new(tags)
            : throw ProblemException.Field(
                HeaderNames.IfMatch,
                "Give entity tags in quotation marks, as this service sent them, or * alone."
            );
    }

    /// <summary>
    /// Decides on a version that the client allows. Of what is not there the decision says so itself, if it wants to: RFC 9110
    /// (13.2.1) puts such a refusal first.
    /// </summary>
    /// <param name="version">The version that the unit will expect; 0 where the resource is not there.</param>
    /// <exception cref="ProblemException">The client means another version (412).</exception>
    public IReadOnlyList<object> Decide(long version, Func<IReadOnlyList<object>> decide)
    {
        if (version > 0)
        {
            Require(version);
        }

        var events = decide();
        Require(version);
        return events;
    }

    /// <inheritdoc cref="Decide" path="/param[@name='version']"/>
    /// <inheritdoc cref="Decide" path="/exception"/>
    public void Require(long version)
    {
        if (_tags is not null && !_tags.Any(tag => Matches(tag, version)))
        {
            throw ProblemException.PreconditionFailed(version);
        }
    }

    // The strong comparison, which no weak tag passes.
    private static bool Matches(EntityTagHeaderValue tag, long version) =>
        version > 0
        && (
            tag.Equals(EntityTagHeaderValue.Any)
            || tag.Compare(new EntityTagHeaderValue(EntityTag.Of(version)), useStrongComparison: true)
        );
}
