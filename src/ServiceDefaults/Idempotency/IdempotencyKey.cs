using Microsoft.Extensions.Primitives;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>The header <c>Idempotency-Key</c>, after the IETF's draft of it; its value is the client's own, quotation marks included.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>Characters.</summary>
    public const int Longest = 200;

    /// <exception cref="ProblemException">It is sent more than once, is empty, too long, or not plain text.</exception>
    public static string Parse(StringValues header) =>
        header is [{ Length: > 0 and <= Longest } key] && key.All(IsPrintable)
            ? key
            : throw ProblemException.Field(
                Header,
                $"Give one key of 1 to {Longest} printable ASCII characters, such as a UUID, or leave the header out."
            );

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';
}
