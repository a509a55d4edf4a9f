using Users.Api.Mailing;
using Users.Api.VerifyUser;

namespace Users.Api.UserWorkflow;

internal static class UserWorkflowRegistration
{
    public static IServiceCollection AddUserWorkflow(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<UserSagaOptions>()
            .Bind(configuration.GetSection(UserSagaOptions.Section))
            .Validate(
                saga => saga.AnswerDeadline > TimeSpan.Zero && saga.LongestDeadline >= saga.AnswerDeadline,
                "UserSaga:AnswerDeadline must be longer than nothing, and UserSaga:LongestDeadline not shorter than it."
            )
            .ValidateOnStart();
        services
            .AddOptions<VerificationOptions>()
            .Bind(configuration.GetSection(VerificationOptions.Section))
            .Validate(
                verification => verification.TokenLifetime > TimeSpan.Zero,
                "Verification:TokenLifetime must be longer than nothing."
            )
            .Validate(verification => verification.Mails >= 1, "Verification:Mails must be 1 or more.")
            .Validate(verification => verification.ResendPause >= TimeSpan.Zero, "Verification:ResendPause must not be negative.")
            .Validate(
                verification => verification.Link is null || verification.Link.Contains("{token}", StringComparison.Ordinal),
                "Verification:Link must have {token} in it, and may have {user}."
            )
            .ValidateOnStart();
        return services
            .AddMail(configuration)
            .AddSingleton<VerificationTokens>()
            .AddSingleton<UserChanges>()
            .AddSingleton<UserAccess>();
    }
}
