using System.Text.RegularExpressions;
using Orders.Hostile.Tests.Attacks;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Setup;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Judging;

/// <summary>What no answer may be, whatever was sent.</summary>
/// <param name="canary">Belongs to another than whoever has no rights.</param>
/// <param name="secrets">Stand in no answer to anybody.</param>
internal sealed partial class Judge(Belongings canary, IReadOnlyList<string> secrets)
{
    /// <summary>Bytes of an error.</summary>
    private const int LongestError = 32 * 1024;

    /// <summary>Bytes of anything else: an order of 2,000 lines with its history.</summary>
    private const int LongestAnswer = 2 * 1024 * 1024;

    public IEnumerable<string> Objections(Attack attack, Caller caller, Answer answer)
    {
        if (answer.IsClosed)
        {
            return attack.BreaksHttp ? [] : ["the connection was closed without an answer"];
        }

        if (ConsolePage.Is(answer))
        {
            return Content(answer);
        }

        return
        [
            .. Status(attack, answer),
            .. ProblemRules.Objections(attack, answer),
            .. Access(attack, Rights(attack, caller), answer),
            .. Content(answer),
        ];
    }

    // The protocol itself asks for 505 where it is not spoken (RFC 9110, 15.6.6).
    private static IEnumerable<string> Status(Attack attack, Answer answer) =>
        answer.Status >= 500 && !(answer.Status == 505 && attack.BreaksHttp) ? [$"status {answer.Status}"] : [];

    private IEnumerable<string> Access(Attack attack, Rights rights, Answer answer)
    {
        var isServed = answer.Status is < 300 or 304;
        if (isServed && attack.Operation.IsGuarded && rights is Setup.Rights.None)
        {
            yield return "served without credentials";
        }

        // Another verb is another endpoint, which may be for customers, or for everybody who is known.
        var lacksScope =
            attack.Place != "method"
            && (rights is Setup.Rights.NoScope || (rights is Setup.Rights.Customer && !attack.Operation.LetsOwners));
        if (isServed && attack.Operation.NeedsScope && lacksScope)
        {
            yield return "served without the scope";
        }

        if (rights is not Setup.Rights.All && canary.Traces.Any(trace => answer.Text.Contains(trace, StringComparison.Ordinal)))
        {
            yield return "shows what belongs to another";
        }
    }

    private IEnumerable<string> Content(Answer answer)
    {
        if (answer.Body.Length > (answer.Status >= 400 ? LongestError : LongestAnswer))
        {
            yield return $"{answer.Body.Length} bytes long";
        }

        if (Internals().Match(answer.Text) is { Success: true, Value: var found })
        {
            yield return $"tells of the inside: {found}";
        }

        if (
            secrets.Any(secret =>
                answer.Text.Contains(secret, StringComparison.Ordinal) || answer.Head.Contains(secret, StringComparison.Ordinal)
            )
        )
        {
            yield return "holds a secret";
        }

        if (
            answer.HeaderLines.Any(line =>
                line.StartsWith(Traces.InjectedHeader, StringComparison.OrdinalIgnoreCase) || !line.Contains(':')
            )
        )
        {
            yield return "has a header that was injected";
        }
    }

    private static Rights Rights(Attack attack, Caller caller) =>
        caller.Credentials.Any(header => header.Name.Equals(attack.SpoiledHeader, StringComparison.OrdinalIgnoreCase))
            ? Setup.Rights.None
            : caller.Rights;

    [GeneratedRegex(
        @"\bat [A-Z]\w+\.[\w.<>`]+\(|\b(System|Microsoft|Npgsql|MassTransit|MediatR)\.[A-Z]|[a-z]Exception\b|StackTrace|\.cs:line|\.dll\b|\bmt_\w+|SqlState|Password=|root:x:",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Internals();
}
