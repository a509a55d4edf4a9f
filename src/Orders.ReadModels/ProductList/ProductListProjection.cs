using EventStore.Projections;
using EventStore.Read;
using Npgsql;
using Orders.Catalogue;
using Orders.Contracts;
using static Orders.ReadModels.Statements;

namespace Orders.ReadModels.ProductList;

/// <summary>One row per product that is sold, with what it is found by.</summary>
public sealed class ProductListProjection : IProjection<OrdersLog>
{
    public string Name => "product-list";

    public int Version => 1;

    public IReadOnlyCollection<Type> EventTypes { get; } =
    [typeof(ProductListed), typeof(ProductRenamed), typeof(ProductPriceChanged), typeof(ProductWithdrawn)];

    // GIN over arrays is PostgreSQL's own; pg_trgm would want a role that may create extensions.
    public string Tables =>
        """
            CREATE TABLE {schema}.product_list (
                sku text COLLATE "C" PRIMARY KEY,
                name text NOT NULL,
                amount bigint NOT NULL,
                currency text NOT NULL,
                searched text COLLATE "C" NOT NULL,
                grams text[] COLLATE "C" NOT NULL);
            CREATE INDEX product_list_grams ON {schema}.product_list USING gin (grams);
            """;

    public async Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        var changes = events
            .Select(recorded => recorded.Data)
            .OfType<IProductEvent>()
            .ToLookup(change => change.Sku, StringComparer.Ordinal);
        if (changes.Count == 0)
        {
            return;
        }

        var before = await Load(connection, schema, [.. changes.Select(product => product.Key)], cancellationToken);
        var after = changes
            .Select(product =>
                (
                    Sku: product.Key,
                    Product: product.Aggregate(before.GetValueOrDefault(product.Key, Product.Initial), Product.Evolve)
                )
            )
            .ToLookup(product => product.Product.Status is ProductStatus.Listed);
        await Delete(connection, schema, [.. after[false].Select(product => product.Sku)], cancellationToken);
        await Store(
            connection,
            schema,
            [.. after[true].Select(product => new ProductListItem(product.Sku, product.Product.Name, product.Product.Price))],
            cancellationToken
        );
    }

    private static async Task<Dictionary<string, Product>> Load(
        NpgsqlConnection connection,
        string schema,
        string[] skus,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection.Query(
            $"SELECT {ProductListRow.Columns} FROM {schema}.product_list WHERE sku = ANY($1)",
            ProductListRow.Read,
            cancellationToken,
            Parameter(skus)
        );
        return rows.ToDictionary(
            row => row.Sku,
            row => Product.Evolve(Product.Initial, new ProductListed(row.Sku, row.Name, row.Price)),
            StringComparer.Ordinal
        );
    }

    private static Task Delete(NpgsqlConnection connection, string schema, string[] skus, CancellationToken cancellationToken) =>
        skus.Length == 0
            ? Task.CompletedTask
            : connection.Execute($"DELETE FROM {schema}.product_list WHERE sku = ANY($1)", cancellationToken, Parameter(skus));

    private static Task Store(
        NpgsqlConnection connection,
        string schema,
        ProductListItem[] products,
        CancellationToken cancellationToken
    )
    {
        var searched = products
            .Select(product => (Sku: SearchText.Fold(product.Sku), Name: SearchText.Fold(product.Name)))
            .ToList();
        return products.Length == 0
            ? Task.CompletedTask
            : connection.Execute(
                $"""
                INSERT INTO {schema}.product_list ({ProductListRow.Columns}, searched, grams)
                SELECT sku, name, amount, currency, searched, string_to_array(grams, E'\n')
                FROM unnest($1, $2, $3, $4, $5, $6) AS p (sku, name, amount, currency, searched, grams)
                ON CONFLICT (sku) DO UPDATE SET
                    name = excluded.name,
                    amount = excluded.amount,
                    currency = excluded.currency,
                    searched = excluded.searched,
                    grams = excluded.grams
                """,
                cancellationToken,
                Parameter(products.Select(product => product.Sku).ToArray()),
                Parameter(products.Select(product => product.Name).ToArray()),
                Parameter(products.Select(product => product.Price.Amount).ToArray()),
                Parameter(products.Select(product => product.Price.Currency).ToArray()),
                // Control characters stand in no name and in no search, so that nothing is found across the two.
                Parameter(searched.Select(text => $"{text.Sku}\n{text.Name}").ToArray()),
                Parameter(searched.Select(text => string.Join('\n', SearchText.GramsOf(text.Sku, text.Name))).ToArray())
            );
    }
}
