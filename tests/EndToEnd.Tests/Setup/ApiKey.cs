using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Orders.Identity.Database;

namespace Orders.EndToEnd.Tests.Setup;

/// <summary>The key of the tests, with every scope.</summary>
internal static class ApiKey
{
    public static string Value { get; } = ApiKeyText.New();

    public static async Task MakeKnown(string postgres)
    {
        await using var database = new IdentityDatabase(postgres);
        await new ApiKeyStore(database).Ensure(Value, "tests", Scopes.All);
    }
}
