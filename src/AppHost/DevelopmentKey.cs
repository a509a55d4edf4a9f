using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Orders.Identity.Database;
using Orders.LocalServers;

namespace Orders.AppHost;

/// <summary>The API key of this data directory, with every scope; the database has only its hash.</summary>
internal sealed record DevelopmentKey(string Value)
{
    private const string Name = "development";

    public static DevelopmentKey LoadOrCreate(string directory)
    {
        var file = Path.Combine(directory, "api-key");
        if (!File.Exists(file) || !ApiKeyText.IsWellFormed(File.ReadAllText(file)))
        {
            PrivateFile.Write(file, ApiKeyText.New());
        }

        return new(File.ReadAllText(file));
    }

    public async Task MakeKnown(string postgres, CancellationToken cancellationToken)
    {
        await using var database = new IdentityDatabase(postgres);
        await new ApiKeyStore(database).Ensure(Value, Name, Scopes.All, cancellationToken);
    }
}
