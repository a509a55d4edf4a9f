using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orders.Identity.ApiKeys;

/// <summary>Which key a caller holds, read from the database now and then.</summary>
public sealed class ApiKeyDirectory(
    ApiKeyStore store,
    TimeProvider clock,
    IOptions<IdentityOptions> options,
    ILogger<ApiKeyDirectory> logger
)
{
    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>Null where the text is no key, or one that is unknown, revoked or expired.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<ApiKey?> Find(string text, CancellationToken cancellationToken)
    {
        if (!ApiKeyText.IsWellFormed(text))
        {
            return null;
        }

        var hash = ApiKeyText.Hash(text);
        var name = Convert.ToHexString(hash);
        var now = clock.GetUtcNow();
        if (!_known.TryGetValue(name, out var known) || known.Until <= now)
        {
            known = (await store.Find(hash, cancellationToken), now + options.Value.CacheFor) is ({ } found, var until)
                ? _known[name] = (found, until)
                : default;
        }

        if (known.Key?.IsUsable(now) is not true)
        {
            // Only keys that are in use are kept.
            _known.TryRemove(name, out _);
            return null;
        }

        if (!(known.Key.LastUsedAt > now - options.Value.LastUsePrecision))
        {
            _known[name] = (known.Key with { LastUsedAt = now }, known.Until);
            await RecordUse(known.Key, cancellationToken);
        }

        return known.Key;
    }

    /// <summary>What has just been changed is read again.</summary>
    public void Forget() => _known.Clear();

    private async Task RecordUse(ApiKey key, CancellationToken cancellationToken)
    {
        try
        {
            await store.RecordUse(key.Id, cancellationToken);
        }
        catch (Npgsql.NpgsqlException failure)
        {
            logger.LogWarning("The use of the API key {Name} could not be recorded: {Why}", key.Name, failure.Message);
        }
    }
}
