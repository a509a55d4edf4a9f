using Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Orders.Catalogue;

namespace Domain.Tests.Catalogue;

public sealed class ProductProperties() : DeciderProperties<Product>(Product.Initial, Product.Evolve, ProductDecider.Decide)
{
    private const string Sku = "MUG";

    protected override Gen<object> Command { get; } =
        Gen.Frequency(
            (1, Gen.Constant((object)new WithdrawProduct(Sku))),
            (
                3,
                from name in Gen.Elements("A mug", "Mug", "")
                from amount in Gen.Elements(0, 990, 1_250, -1, ProductLimits.Price, ProductLimits.Price + 1)
                from currency in Gen.Elements("GBP", "GBP", "EUR", "XXX")
                select (object)new ListProduct(Sku, name, new Money(amount, currency))
            )
        );

    [Fact]
    public void Comes_to_every_status() => Comes_to_all(product => product.Status);

    [Fact]
    public void Is_offered_as_it_was_listed_last() =>
        Always(now =>
        {
            if (now is { Command: ListProduct listed, Failure: null })
            {
                now.After.ShouldBe(new Product(ProductStatus.Listed, listed.Name, listed.Price));
            }
        });

    [Fact]
    public void Is_not_offered_once_withdrawn() =>
        Always(now => (now.Log is [.., ProductWithdrawn]).ShouldBe(now.After.Status is ProductStatus.Withdrawn));

    [Fact]
    public void Tells_every_change_and_no_other() =>
        Always(now =>
        {
            now.Events.OfType<ProductRenamed>().Where(e => e.Name == now.Before.Name).ShouldBeEmpty();
            now.Events.OfType<ProductPriceChanged>().Where(e => e.Price == now.Before.Price).ShouldBeEmpty();
            (now.Events.Count > 0).ShouldBe(now.After != now.Before);
        });

    [Fact]
    public void Is_listed_where_it_could_be_ordered_for_the_price() =>
        Always(now =>
        {
            if (now.Command is ListProduct { Name: var name, Price: var price })
            {
                var isSound = name.Length > 0 && price is { Amount: >= 0 and <= ProductLimits.Price, Currency: "GBP" or "EUR" };
                (now.Failure is null).ShouldBe(isSound);
            }
        });
}
