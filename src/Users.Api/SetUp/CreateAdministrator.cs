using Npgsql;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Orders.Identity.Database;
using Orders.ServiceDefaults;

namespace Users.Api.SetUp;

/// <summary>
/// The argument <c>create-administrator</c>: makes the first administrator's key, once, and prints it; all others are made with it,
/// over HTTP. Needs the database alone.
/// </summary>
internal static class CreateAdministrator
{
    private const string Argument = "create-administrator";
    private const string Name = "first administrator";

    public static bool IsGiven(string[] arguments) => arguments is [Argument, ..];

    /// <returns>The exit code: 0, or 1 with the reason on standard error.</returns>
    public static async Task<int> CreateFirstAdministrator(this IHostApplicationBuilder builder)
    {
        try
        {
            await using var database = new IdentityDatabase(builder.Configuration.RequirePostgres());
            if (await new ApiKeyStore(database).CreateFirst(Name, Scopes.All) is { } key)
            {
                await Console.Out.WriteLineAsync(key.Key);
                return 0;
            }

            await Console.Error.WriteLineAsync("There has been a first administrator: make keys with theirs, at POST /api-keys.");
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }

        return 1;
    }
}
