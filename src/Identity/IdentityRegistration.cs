using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.Identity.Accounts;
using Orders.Identity.ApiKeys;
using Orders.Identity.Database;
using Orders.Identity.KeyRing;
using Orders.Identity.Personal;
using Orders.Identity.Secrets;
using Orders.Identity.Sessions;

namespace Orders.Identity;

public static class IdentityRegistration
{
    /// <summary>Who may call, as this process's database tells it.</summary>
    /// <exception cref="InvalidOperationException">The certificate that is to encrypt the protection keys cannot be read.</exception>
    public static IServiceCollection AddIdentity(
        this IServiceCollection services,
        IConfiguration configuration,
        string connectionString
    )
    {
        var section = configuration.GetSection(IdentityOptions.Section);
        services.AddOptions<IdentityOptions>().Bind(section).ValidateOptions();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(_ => new IdentityDatabase(connectionString))
            .AddSingleton<ApiKeyStore>()
            .AddSingleton<ApiKeyDirectory>()
            .AddSingleton<SessionStore>()
            .AddSingleton<SessionDirectory>()
            .AddSingleton<AccountStore>()
            .AddSingleton<ClosureStore>()
            .AddSingleton<SecretStore>()
            .AddSingleton<AddressHashes>()
            .AddSingleton<UserKeys>()
            .AddSingleton<PersonalDataVault>()
            .AddSingleton<Passwords>()
            .AddSingleton<Lockout>()
            .AddSingleton<SignIn>()
            .AddKeyRing(Certificate(section.Get<IdentityOptions>() ?? new()));
    }

    private static X509Certificate2? Certificate(IdentityOptions options)
    {
        try
        {
            return options.ProtectionCertificate is { Length: > 0 } file
                ? X509CertificateLoader.LoadPkcs12FromFile(file, options.ProtectionCertificatePassword)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException(
                "Identity:ProtectionCertificate cannot be read: give a PKCS #12 file, and its password in Identity:ProtectionCertificatePassword.",
                fault
            );
        }
    }
}
