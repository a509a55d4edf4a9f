using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Orders.Identity;

internal static class IdentityOptionsValidation
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA512 halved, so that a slow machine has some leeway and a typing error none.</summary>
    private const int FewestIterations = 105_000;

    public static void ValidateOptions(this OptionsBuilder<IdentityOptions> options) =>
        options
            .Validate(o => o.CacheFor >= TimeSpan.Zero, "Identity:CacheFor must not be negative.")
            .Validate(o => o.AccessTokenLifetime > TimeSpan.Zero, "Identity:AccessTokenLifetime must be longer than nothing.")
            .Validate(
                o => o.SessionLifetime >= o.AccessTokenLifetime,
                "Identity:SessionLifetime must not be shorter than Identity:AccessTokenLifetime."
            )
            .Validate(
                o => o.ProtectionKeyLifetime >= TimeSpan.FromDays(7),
                "Identity:ProtectionKeyLifetime must be 7 days or longer: the framework asks for it."
            )
            .Validate(
                o => o.PasswordIterations >= FewestIterations,
                $"Identity:PasswordIterations must be {FewestIterations} or more."
            )
            .Validate(o => o.PasswordChecksAtOnce >= 1, "Identity:PasswordChecksAtOnce must be 1 or more.")
            .Validate(o => o.FreeAttempts >= 1, "Identity:FreeAttempts must be 1 or more.")
            .Validate(
                o => o.FirstLockout > TimeSpan.Zero && o.LongestLockout >= o.FirstLockout,
                "Identity:FirstLockout must be longer than nothing, and Identity:LongestLockout not shorter than it."
            )
            .ValidateOnStart();
}
