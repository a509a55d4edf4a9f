using Users;
using Users.Accounts;
using static Domain.Tests.Some;

namespace Domain.Tests.Accounts;

public sealed class RegisteringAUser() : Specification<User>(User.Initial, User.Evolve, AccountDecider.Decide)
{
    private static readonly RegisterUser Command = new(UserId, "jane@example.com", "Jane", "sealed", Pounds(10_000), Now);
    private static readonly UserRegistered Registered = new(UserId, "sealed", Pounds(10_000), Now);

    [Fact]
    public void Registers_with_a_spending_limit() => Given().When(Command).Then(Registered);

    [Fact]
    public void Registers_without_a_spending_limit() =>
        Given().When(Command with { SpendingLimit = null }).Then(Registered with { SpendingLimit = null });

    [Fact]
    public void Refuses_an_id_that_is_registered() =>
        Given(Registered).When(Command).ThenRefuses(Refusal.Conflict, "user-exists", "userId");

    [Fact]
    public void Refuses_an_id_in_whose_name_orders_were_refused() =>
        Given(new PurchaseRefused(OrderId, UserId, "The user is unknown.", Attempt: 1, Repeated: false))
            .When(Command)
            .ThenRefuses(Refusal.Conflict, "user-exists", "userId");

    [Theory]
    [InlineData("")]
    [InlineData("jane")]
    [InlineData("@example.com")]
    [InlineData("jane@")]
    [InlineData("jane@home@example.com")]
    [InlineData("jane @example.com")]
    [InlineData("jane@exam\0ple.com")]
    public void Refuses_what_is_no_email_address(string email) => Refuses(Command with { Email = email }, "email");

    [Theory]
    [InlineData(" ")]
    [InlineData("Ja\nne")]
    public void Refuses_an_unprintable_name(string name) => Refuses(Command with { Name = name }, "name");

    [Fact]
    public void Refuses_a_limit_below_nothing() => Refuses(Command with { SpendingLimit = Pounds(-1) }, "spendingLimit.amount");

    [Fact]
    public void Refuses_a_limit_in_an_unknown_currency() =>
        Refuses(Command with { SpendingLimit = new Money(1, "XXX") }, "spendingLimit.currency");

    [Fact]
    public void Lives_in_a_stream_of_its_own() => User.StreamId(UserId).ShouldBe("user-01900000-0000-7000-8000-000000000003");

    private void Refuses(RegisterUser command, string field) =>
        Given().When(command).ThenRefuses(Refusal.Invalid, "user-invalid", field);
}
