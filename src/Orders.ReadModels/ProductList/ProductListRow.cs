using Npgsql;
using Orders.Contracts;

namespace Orders.ReadModels.ProductList;

internal static class ProductListRow
{
    public const string Columns = "sku, name, amount, currency";

    public static ProductListItem Read(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), new Money(row.GetInt64(2), row.GetString(3)));
}
