using FluentValidation;
using Orders.Identity.Access;

namespace Users.Api;

internal static class KnownScopesRule
{
    public static void KnownScopes<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) =>
        rule.Must(scopes =>
                scopes?.Count <= Scopes.All.Count && scopes.All(scope => Scopes.All.Contains(scope, StringComparer.Ordinal))
            )
            .WithMessage($"Give scopes out of {string.Join(", ", Scopes.All)}.");
}
