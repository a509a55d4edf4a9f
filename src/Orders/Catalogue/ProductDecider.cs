using Orders.Contracts;
using Orders.Ordering;

namespace Orders.Catalogue;

public static class ProductDecider
{
    /// <exception cref="DomainException">A field breaks a rule, or there is no such product.</exception>
    public static IReadOnlyList<object> Decide(Product state, object command) =>
        command switch
        {
            ListProduct c => List(state, c),
            WithdrawProduct c => Withdraw(state, c),
            _ => throw new ArgumentException($"The catalogue knows no command {command.GetType().Name}.", nameof(command)),
        };

    private static IReadOnlyList<object> List(Product state, ListProduct command)
    {
        var (sku, name, price) = command;
        Require(PlainText.Fits(sku, OrderLimits.Sku), "sku", PlainText.Rule(OrderLimits.Sku));
        Require(PlainText.Fits(name, ProductLimits.Name), "name", PlainText.Rule(ProductLimits.Name));
        Require(price.Amount is >= 0 and <= ProductLimits.Price, "price.amount", $"Give 0 to {ProductLimits.Price} minor units.");
        Require(
            Currencies.IsKnown(price.Currency),
            "price.currency",
            "Give a currency code of ISO 4217 in capitals, such as GBP."
        );
        return state.Status switch
        {
            ProductStatus.Listed => [.. Rename(state, command), .. ChangePrice(state, command)],
            _ => [new ProductListed(sku, name, price)],
        };
    }

    private static IEnumerable<object> Rename(Product state, ListProduct command) =>
        state.Name == command.Name ? [] : [new ProductRenamed(command.Sku, command.Name)];

    private static IEnumerable<object> ChangePrice(Product state, ListProduct command) =>
        state.Price == command.Price ? [] : [new ProductPriceChanged(command.Sku, command.Price)];

    private static IReadOnlyList<object> Withdraw(Product state, WithdrawProduct command) =>
        state.Status switch
        {
            ProductStatus.Listed => [new ProductWithdrawn(command.Sku)],
            ProductStatus.Withdrawn => [],
            _ => throw new DomainException(
                Refusal.NotFound,
                "product-unknown",
                "sku",
                $"There is no product {command.Sku}: GET /products lists what there is."
            ),
        };

    private static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new DomainException(Refusal.Invalid, "product-invalid", field, rule);
        }
    }
}
