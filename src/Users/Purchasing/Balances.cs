using System.Collections.Immutable;
using Orders.Contracts;

namespace Users.Purchasing;

/// <summary>Amounts in minor units by currency; a currency with nothing in it is left out.</summary>
public sealed record Balances(ImmutableSortedDictionary<string, long> ByCurrency)
{
    public static Balances Zero { get; } = new(ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal));

    public long In(string currency) => ByCurrency.GetValueOrDefault(currency);

    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public Balances Plus(Money money) => With(money.Currency, checked(In(money.Currency) + money.Amount));

    /// <exception cref="OverflowException">The difference does not fit 64 bits.</exception>
    public Balances Minus(Money money) => With(money.Currency, checked(In(money.Currency) - money.Amount));

    public bool Equals(Balances? other) => other is not null && ByCurrency.SequenceEqual(other.ByCurrency);

    public override int GetHashCode() => ByCurrency.Count;

    public override string ToString() =>
        ByCurrency.IsEmpty ? "nothing" : string.Join(", ", ByCurrency.Select(sum => $"{sum.Value} {sum.Key}"));

    private Balances With(string currency, long amount) =>
        new(amount == 0 ? ByCurrency.Remove(currency) : ByCurrency.SetItem(currency, amount));
}
