using FluentValidation;
using MediatR;
using Orders.Identity.Accounts;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.SetPassword;

internal sealed record SetPasswordRequest(Guid UserId, string Password, string? CurrentPassword) : IRequest<Unit>;

internal sealed class SetPasswordValidator : AbstractValidator<SetPasswordRequest>
{
    public SetPasswordValidator()
    {
        RuleFor(request => request.Password)
            .Text(Passwords.Longest)
            .Must(password => password?.Length >= Passwords.Shortest)
            .WithMessage($"Give {Passwords.Shortest} to {Passwords.Longest} characters: a few words make a good password.");
        RuleFor(request => request.CurrentPassword).Text(Passwords.Longest).When(request => request.CurrentPassword is not null);
    }
}
