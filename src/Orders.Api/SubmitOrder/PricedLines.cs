using EventStore.Append;
using EventStore.Read;
using FluentValidation;
using FluentValidation.Results;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Identity.Access;

namespace Orders.Api.SubmitOrder;

/// <param name="Lines">Each at the caller's price, or else at the catalogue's.</param>
/// <param name="Assertions">The versions of the products whose prices are the catalogue's.</param>
internal sealed record PricedLines(IReadOnlyList<OrderLine> Lines, IReadOnlyList<StreamAssertion> Assertions)
{
    private const string OrQuote = $"whoever holds the scope {Scopes.QuotePrices} may give a unitPrice instead";

    /// <summary>The SKUs of the lines whose price is the catalogue's.</summary>
    public static IEnumerable<string> WithoutPrice(SubmitOrderRequest order) =>
        (order.Lines ?? []).Where(line => line.UnitPrice is null).Select(line => line.Sku);

    /// <param name="catalogue">By stream: the products of the lines without a price.</param>
    /// <exception cref="ValidationException">A product is not sold, or not in the order's currency; says so of every line.</exception>
    public static PricedLines Of(SubmitOrderRequest order, IReadOnlyDictionary<string, Folded<Product>> catalogue)
    {
        List<OrderLine> lines = [];
        List<ValidationFailure> failures = [];
        foreach (var (index, line) in (order.Lines ?? []).Index())
        {
            var product = line.UnitPrice is null ? catalogue[Product.StreamId(line.Sku)].State : null;
            if (product is not null && Objection(product, order.Currency) is { } objection)
            {
                failures.Add(new ValidationFailure($"lines[{index}].sku", objection));
            }

            lines.Add(new OrderLine(line.Sku, line.Quantity, product?.Price ?? new Money(line.UnitPrice ?? 0, order.Currency)));
        }

        return failures.Count == 0
            ? new(
                lines,
                [.. catalogue.Select(product => new StreamAssertion(product.Key, ExpectedVersion.Exactly(product.Value.Version)))]
            )
            : throw new ValidationException(failures);
    }

    private static string? Objection(Product product, string currency) =>
        product switch
        {
            { Status: ProductStatus.Withdrawn } => $"The product has been withdrawn from sale: leave it out; {OrQuote}.",
            { Status: not ProductStatus.Listed } => $"There is no such product: GET /products lists what there is; {OrQuote}.",
            { Price.Currency: var other } when other != currency =>
                $"The product is sold in {other}: order it apart, with that currency.",
            _ => null,
        };
}
