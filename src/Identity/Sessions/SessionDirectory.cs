using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Orders.Identity.Sessions;

/// <summary>Whether a token's session still lives, read from the database now and then.</summary>
public sealed class SessionDirectory(SessionStore store, TimeProvider clock, IOptions<IdentityOptions> options)
{
    /// <summary>Sessions; more than that are looked up each time anew.</summary>
    private const int Capacity = 100_000;

    private readonly ConcurrentDictionary<Guid, (Session Session, DateTimeOffset Until)> _live = new();

    /// <summary>Null where it is unknown, ended or expired.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<Session?> Find(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_live.TryGetValue(id, out var live) && live.Until > now)
        {
            return live.Session;
        }

        var found = await store.Find(id, cancellationToken);
        if (found is null)
        {
            _live.TryRemove(id, out _);
        }
        else
        {
            if (_live.Count >= Capacity)
            {
                Forget();
            }

            _live[id] = (found, now + options.Value.CacheFor);
        }

        return found;
    }

    /// <summary>What has just been changed is read again.</summary>
    public void Forget() => _live.Clear();
}
