using Orders.Identity.Secrets;

namespace Users.Api.VerifyUser;

/// <summary>Makes the tokens of verification mails, the same ones in every process.</summary>
internal sealed class VerificationTokens(SecretStore secrets)
{
    private const string Secret = "verification-tokens";

    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<VerificationKey> Key(CancellationToken cancellationToken) =>
        new(await secrets.Get(Secret, cancellationToken));
}
