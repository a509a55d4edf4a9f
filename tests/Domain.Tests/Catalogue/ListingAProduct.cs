using Orders.Catalogue;
using static Domain.Tests.Some;

namespace Domain.Tests.Catalogue;

public sealed class ListingAProduct() : Specification<Product>(Product.Initial, Product.Evolve, ProductDecider.Decide)
{
    private static readonly ListProduct Command = new("MUG", "A mug", Pounds(1_250));
    private static readonly ProductListed Listed = new("MUG", "A mug", Pounds(1_250));

    [Fact]
    public void Lists_it_with_name_and_price() => Given().When(Command).Then(Listed);

    [Fact]
    public void Changes_nothing_the_second_time() => Given(Listed).When(Command).Then();

    [Fact]
    public void Changes_the_price() =>
        Given(Listed).When(Command with { Price = Pounds(990) }).Then(new ProductPriceChanged("MUG", Pounds(990)));

    [Fact]
    public void Changes_the_currency() =>
        Given(Listed)
            .When(Command with { Price = new Money(1_250, "EUR") })
            .Then(new ProductPriceChanged("MUG", new Money(1_250, "EUR")));

    [Fact]
    public void Renames_it() => Given(Listed).When(Command with { Name = "Mug" }).Then(new ProductRenamed("MUG", "Mug"));

    [Fact]
    public void Renames_it_and_changes_the_price_at_once() =>
        Given(Listed)
            .When(Command with { Name = "Mug", Price = Pounds(990) })
            .Then(new ProductRenamed("MUG", "Mug"), new ProductPriceChanged("MUG", Pounds(990)));

    [Fact]
    public void Compares_with_what_it_is_now() =>
        Given(Listed, new ProductRenamed("MUG", "Mug"), new ProductPriceChanged("MUG", Pounds(990)))
            .When(Command with { Name = "Mug", Price = Pounds(990) })
            .Then();

    [Fact]
    public void Lists_again_what_was_withdrawn() => Given(Listed, new ProductWithdrawn("MUG")).When(Command).Then(Listed);

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public void Refuses_an_unprintable_sku(string sku) => Refuses(Command with { Sku = sku }, "sku");

    [Theory]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void Refuses_an_unprintable_name(string name) => Refuses(Command with { Name = name }, "name");

    [Fact]
    public void Refuses_too_long_a_name() => Refuses(Command with { Name = new string('x', ProductLimits.Name + 1) }, "name");

    [Theory]
    [InlineData(-1)]
    [InlineData(ProductLimits.Price + 1)]
    public void Refuses_a_price_out_of_range(long price) => Refuses(Command with { Price = Pounds(price) }, "price.amount");

    [Fact]
    public void Refuses_an_unknown_currency() => Refuses(Command with { Price = new Money(1, "XXX") }, "price.currency");

    [Fact]
    public void Lives_in_a_stream_of_its_own() => Product.StreamId("85123A").ShouldBe("product-85123A");

    private void Refuses(ListProduct command, string field) =>
        Given().When(command).ThenRefuses(Refusal.Invalid, "product-invalid", field);
}
