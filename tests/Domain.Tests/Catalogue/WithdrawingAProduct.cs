using Orders.Catalogue;
using static Domain.Tests.Some;

namespace Domain.Tests.Catalogue;

public sealed class WithdrawingAProduct() : Specification<Product>(Product.Initial, Product.Evolve, ProductDecider.Decide)
{
    private static readonly WithdrawProduct Command = new("MUG");
    private static readonly ProductListed Listed = new("MUG", "A mug", Pounds(1_250));

    [Fact]
    public void Takes_it_off_sale() => Given(Listed).When(Command).Then(new ProductWithdrawn("MUG"));

    [Fact]
    public void Changes_nothing_the_second_time() => Given(Listed, new ProductWithdrawn("MUG")).When(Command).Then();

    [Fact]
    public void Refuses_what_was_never_listed() => Given().When(Command).ThenRefuses(Refusal.NotFound, "product-unknown", "sku");
}
