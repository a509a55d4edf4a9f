using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orders.Identity.Database;

namespace Orders.Identity.KeyRing;

internal static class KeyRingRegistration
{
    private const string SharedByAllServices = "Orders";

    /// <param name="certificate">Read at registration: the framework asks for it there.</param>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, X509Certificate2? certificate)
    {
        var protection = services.AddDataProtection().SetApplicationName(SharedByAllServices);
        if (certificate is not null)
        {
            protection.ProtectKeysWithCertificate(certificate);
        }

        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IdentityDatabase, IOptions<IdentityOptions>>(
                (keys, database, options) =>
                {
                    keys.XmlRepository = new PostgresKeyRepository(database);
                    keys.NewKeyLifetime = options.Value.ProtectionKeyLifetime;
                }
            );
        return services;
    }
}
