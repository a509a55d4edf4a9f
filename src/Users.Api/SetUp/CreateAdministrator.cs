using Orders.Identity.Access;
using Orders.Identity.ApiKeys;

namespace Users.Api.SetUp;

/// <summary>Makes the first administrator's key, once; all others are made with it, over HTTP.</summary>
internal static class CreateAdministrator
{
    public const string Command = "create-administrator";

    private const string Name = "first administrator";

    /// <returns>The process's exit code: 1 where there has been a first administrator.</returns>
    public static async Task<int> Run(IServiceProvider services)
    {
        if (await services.GetRequiredService<ApiKeyStore>().CreateFirst(Name, Scopes.All) is not { } key)
        {
            await Console.Error.WriteLineAsync("There has been a first administrator: make keys with theirs, at POST /api-keys.");
            return 1;
        }

        Console.WriteLine(key.Key);
        return 0;
    }
}
