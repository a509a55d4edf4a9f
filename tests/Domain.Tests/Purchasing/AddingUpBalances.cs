using Users.Purchasing;
using static Domain.Tests.Some;

namespace Domain.Tests.Purchasing;

public sealed class AddingUpBalances
{
    private static readonly Money Most = Pounds(long.MaxValue);

    [Fact]
    public void Stops_at_what_64_bits_hold() => Should.Throw<OverflowException>(() => Balances.Zero.Plus(Most).Plus(Pounds(1)));

    [Fact]
    public void Stops_below_nothing_as_well() =>
        Should.Throw<OverflowException>(() => Balances.Zero.Minus(Most).Minus(Pounds(2)));

    [Fact]
    public void Leaves_out_currencies_with_nothing_in_them() =>
        Balances.Zero.Plus(Pounds(1)).Minus(Pounds(1)).ShouldBe(Balances.Zero);

    [Fact]
    public void Reads_as_sums_by_currency() =>
        Balances.Zero.Plus(Pounds(2)).Plus(new Money(1, "EUR")).ToString().ShouldBe("1 EUR, 2 GBP");

    [Fact]
    public void Reads_as_nothing_where_there_is_nothing() => Balances.Zero.ToString().ShouldBe("nothing");
}
