using System.Net;
using Orders.Catalogue;
using Orders.Contracts;
using Orders.Http.Tests.Products;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.SubmitOrder;

[Collection(PostgresSuite.Name)]
public sealed class OrderingWhilePricesChange(PostgresServer postgres)
{
    private const int Callers = 8;
    private const int OrdersOfEach = 25;

    /// <summary>Held against the log afterwards: the price is the one in force at the order's own position.</summary>
    [Fact]
    public async Task No_order_is_accepted_at_a_price_that_had_been_changed_before_it()
    {
        // Nobody is to give up: prices change as fast as orders are accepted.
        await using var api = await ApiHost.Start(
            await postgres.CreateDatabase(),
            projects: false,
            settings: [new("Aggregates:ConflictRetries", "1000000")]
        );
        string[] skus = ["MUG", "TRAY"];
        foreach (var sku in skus)
        {
            await api.Client.Offer(sku, 1);
        }

        using var accepted = new SemaphoreSlim(0);
        var rivals = skus.Select(sku => Task.Run(() => ChangePrices(api, sku, accepted))).ToList();
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => Order(api, skus, accepted))));
        }
        finally
        {
            // The rivals come to their end even where orders were not accepted.
            accepted.Release(Callers * OrdersOfEach);
            await Task.WhenAll(rivals);
        }

        (await OrdersAtThePriceInForce(api)).ShouldBe(Callers * OrdersOfEach);
    }

    private static async Task Order(ApiHost api, string[] skus, SemaphoreSlim accepted)
    {
        for (var i = 0; i < OrdersOfEach; i++)
        {
            await api.Client.PostJson("/orders", Shelf.Order(skus), HttpStatusCode.Accepted);
            accepted.Release();
        }
    }

    // As another process would, so that this one learns of it by the conflict alone.
    private static async Task ChangePrices(ApiHost api, string sku, SemaphoreSlim accepted)
    {
        for (var price = 2; price < 2 + (Callers * OrdersOfEach / 2); price++)
        {
            await accepted.WaitAsync();
            await api.Orders.Append($"product-{sku}", new ProductPriceChanged(sku, new Money(price, "GBP")));
        }
    }

    private static async Task<int> OrdersAtThePriceInForce(ApiHost api)
    {
        var inForce = new Dictionary<string, Money>(StringComparer.Ordinal);
        var orders = 0;
        foreach (var recorded in (await api.Orders.ReadAll(afterPosition: 0, limit: 1_000_000)).Events)
        {
            switch (recorded.Data)
            {
                case ProductListed e:
                    inForce[e.Sku] = e.Price;
                    break;
                case ProductPriceChanged e:
                    inForce[e.Sku] = e.Price;
                    break;
                case OrderSubmitted e:
                    orders++;
                    e.Lines.ShouldAllBe(line => line.UnitPrice == inForce[line.Sku]);
                    break;
            }
        }

        return orders;
    }
}
