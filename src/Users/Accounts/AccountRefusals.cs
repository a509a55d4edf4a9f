using Orders.Contracts;

namespace Users.Accounts;

internal static class AccountRefusals
{
    public static DomainException UnknownUser() =>
        new(Refusal.NotFound, "user-unknown", "userId", "Nobody is registered under this id.");

    public static DomainException ErasedUser() =>
        new(Refusal.Conflict, "user-erased", "userId", "The user has been erased, or is about to be: there is no way back.");

    public static DomainException Invalid(string field, string rule) => new(Refusal.Invalid, "user-invalid", field, rule);

    public static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw Invalid(field, rule);
        }
    }
}
