using Orders.Contracts;

namespace Users.Accounts;

public static class AccountDecider
{
    /// <exception cref="DomainException">The data break a rule, the id is taken, or nobody is registered under it.</exception>
    public static IReadOnlyList<object> Decide(User state, object command) =>
        (command, state.Account.Status) switch
        {
            (RegisterUser c, AccountStatus.Unknown) when state.Purchases.ByOrder.IsEmpty => [Register(c)],
            (RegisterUser, _) => throw new DomainException(
                Refusal.Conflict,
                "user-exists",
                "userId",
                "This id has been used already: register under a fresh one."
            ),
            (VerifyUser, AccountStatus.Unknown) => throw new DomainException(
                Refusal.NotFound,
                "user-unknown",
                "userId",
                "Nobody is registered under this id."
            ),
            (VerifyUser, AccountStatus.Active) => [],
            (VerifyUser c, _) => [new UserVerified(c.UserId, c.Now)],
            _ => throw new ArgumentException($"Accounts know no command {command.GetType().Name}.", nameof(command)),
        };

    private static UserRegistered Register(RegisterUser command)
    {
        Require(IsEmail(command.Email), "email", "Give one e-mail address, such as jane@example.com.");
        Require(PlainText.Fits(command.Name, AccountLimits.Name), "name", PlainText.Rule(AccountLimits.Name));
        if (command.SpendingLimit is { } limit)
        {
            Require(limit.Amount >= 0, "spendingLimit.amount", "Give 0 or more minor units, or leave the limit out for none.");
            Require(
                Currencies.IsKnown(limit.Currency),
                "spendingLimit.currency",
                "Give a currency code of ISO 4217 in capitals, such as GBP."
            );
        }

        return new UserRegistered(command.UserId, command.Email, command.Name, command.SpendingLimit, command.Now);
    }

    private static bool IsEmail(string text) =>
        PlainText.Fits(text, AccountLimits.Email)
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);

    private static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new DomainException(Refusal.Invalid, "user-invalid", field, rule);
        }
    }
}
