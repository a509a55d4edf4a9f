namespace Orders.Contracts;

/// <summary>Goods ordered. <paramref name="Quantity"/> counts pieces and is at least 1; the price is for one piece.</summary>
public sealed record OrderLine(string Sku, int Quantity, Money UnitPrice)
{
    public Money Total() => UnitPrice.Times(Quantity);
}

/// <summary>Money due besides goods: postage, a fee. Needs no stock.</summary>
public sealed record Charge(string Code, Money Amount);
