using Orders.Identity.Access;
using Orders.Identity.ApiKeys;

namespace Orders.Http.Tests.Setup;

internal static class Keys
{
    public static string All { get; } = ApiKeyText.New();

    public static string Reader { get; } = ApiKeyText.New();

    public static async Task MakeKnown(ApiKeyStore store)
    {
        await store.Ensure(All, "shop", Scopes.All);
        await store.Ensure(Reader, "reader", [Scopes.ReadOrders]);
    }
}
