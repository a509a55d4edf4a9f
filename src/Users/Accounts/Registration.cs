using Orders.Contracts;
using static Users.Accounts.AccountRefusals;

namespace Users.Accounts;

internal static class Registration
{
    public static IReadOnlyList<object> Register(User state, RegisterUser command)
    {
        if (state.Account.Status is not AccountStatus.Unknown || !state.Purchases.ByOrder.IsEmpty)
        {
            throw new DomainException(
                Refusal.Conflict,
                "user-exists",
                "userId",
                "This id has been used already: register under a fresh one."
            );
        }

        Require(IsEmail(command.Email), "email", "Give one e-mail address, such as jane@example.com.");
        Require(PlainText.Fits(command.Name, AccountLimits.Name), "name", PlainText.Rule(AccountLimits.Name));
        Limiting.Check(command.SpendingLimit);
        return [new UserRegistered(command.UserId, command.Personal, command.SpendingLimit, command.Now)];
    }

    private static bool IsEmail(string text) =>
        PlainText.Fits(text, AccountLimits.Email)
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);
}
