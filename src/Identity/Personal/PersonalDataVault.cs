using System.Text.Json;

namespace Orders.Identity.Personal;

/// <summary>
/// Seals personal data with a key of the user's own, for the log, where nothing is ever deleted. Once the key is destroyed, nobody
/// can open them any more, wherever they were copied to.
/// </summary>
public sealed class PersonalDataVault(UserKeys keys)
{
    /// <summary>Before what was stored before there were seals; in the log as it is.</summary>
    public const string Plain = "plain:";

    /// <summary>For a user who is new: their key is made here.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<string> Close(Guid userId, PersonalData data, CancellationToken cancellationToken) =>
        Seal.Close(userId, data, await keys.Create(userId, cancellationToken));

    /// <returns><see cref="PersonalData.Erased"/> where the key is gone.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public async Task<PersonalData> Open(Guid userId, string text, CancellationToken cancellationToken)
    {
        if (text.StartsWith(Plain, StringComparison.Ordinal))
        {
            return JsonSerializer.Deserialize<PersonalData>(text.AsSpan(Plain.Length)) ?? PersonalData.Erased;
        }

        return await keys.Find(userId, cancellationToken) is { } key ? Seal.Open(userId, text, key) : PersonalData.Erased;
    }

    /// <summary>For good. Doing it again changes nothing.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database is away.</exception>
    public Task Destroy(Guid userId, CancellationToken cancellationToken) => keys.Destroy(userId, cancellationToken);
}
