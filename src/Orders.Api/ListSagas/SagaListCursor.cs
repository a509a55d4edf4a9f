using Orders.ReadModels.SagaList;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListSagas;

internal static class SagaListCursor
{
    private const string List = "sagas";

    public static string After(SagaSummary saga) => Cursor.Encode(List, saga.OrderId.ToString());

    /// <summary>Null where the cursor is not one of this list.</summary>
    public static Guid? Decode(string cursor) =>
        Guid.TryParseExact(Cursor.Decode(List, cursor), "D", out var order) ? order : null;
}
