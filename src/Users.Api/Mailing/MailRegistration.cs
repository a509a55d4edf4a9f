using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.ServiceDefaults.Simulation;

namespace Users.Api.Mailing;

internal static class MailRegistration
{
    /// <summary>Over SMTP where a server is configured, and otherwise a simulator.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(MailOptions.Section);
        services
            .AddOptions<MailOptions>()
            .Bind(section)
            .Validate(mail => mail.Port is > 0 and <= 65_535, "Mail:Port must be from 1 to 65535.")
            .Validate(
                mail => mail.Tls || string.IsNullOrEmpty(mail.Username),
                "Mail:Tls must be on where Mail:Username is given: the password would be sent for everybody to read."
            )
            .Validate(mail => mail.Timeout > TimeSpan.Zero, "Mail:Timeout must be longer than nothing.")
            .Validate(mail => mail.Kept > 0, "Mail:Kept must be 1 or more.")
            .Validate(
                mail => System.Net.Mail.MailAddress.TryCreate(mail.From, out _),
                "Mail:From must be an e-mail address, such as no-reply@example.com."
            )
            .ValidateOnStart();
        if (string.IsNullOrEmpty(section[nameof(MailOptions.Host)]))
        {
            services.AddSimulator(configuration, SimulatedMailer.Name);
            services.TryAddSingleton<SimulatedMailer>();
            services.TryAddSingleton<IMailer>(provider => provider.GetRequiredService<SimulatedMailer>());
        }
        else
        {
            services.TryAddSingleton<IMailer, SmtpMailer>();
        }

        return services;
    }
}
