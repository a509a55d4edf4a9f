namespace Orders.Contracts;

/// <summary>An amount in minor units (pence, cents) of an ISO 4217 currency.</summary>
public readonly record struct Money(long Amount, string Currency)
{
    public static Money Zero(string currency) => new(0, currency);

    /// <exception cref="OverflowException">The product does not fit 64 bits.</exception>
    public Money Times(int quantity) => this with { Amount = checked(Amount * quantity) };

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? left with
            {
                Amount = checked(left.Amount + right.Amount),
            }
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");

    public override string ToString() => $"{Amount} {Currency}";
}
