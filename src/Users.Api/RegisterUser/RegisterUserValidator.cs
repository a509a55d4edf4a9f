using FluentValidation;
using Orders.Contracts;
using Orders.ServiceDefaults.Requests;
using Users.Accounts;

namespace Users.Api.RegisterUser;

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUserRequest>
{
    public RegisterUserValidator()
    {
        RuleFor(user => user.Email)
            .Must(email => PlainText.Fits(email, AccountLimits.Email) && IsAddress(email))
            .WithMessage("Give one e-mail address, such as jane@example.com.");
        RuleFor(user => user.Name).Text(AccountLimits.Name);
        RuleFor(user => user.SpendingLimit!.Amount)
            .GreaterThanOrEqualTo(0)
            .WithMessage("Give 0 or more minor units, or leave the limit out for none.")
            .When(user => user.SpendingLimit is not null);
        RuleFor(user => user.SpendingLimit!.Currency)
            .Must(Currencies.IsKnown)
            .WithMessage("Give a currency code of ISO 4217 in capitals, such as GBP.")
            .When(user => user.SpendingLimit is not null);
    }

    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(char.IsWhiteSpace);
}
