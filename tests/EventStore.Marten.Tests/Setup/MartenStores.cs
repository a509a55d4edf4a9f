using JasperFx;
using JasperFx.Events;
using Marten;
using Weasel.Core;

namespace EventStore.Marten.Tests.Setup;

/// <summary>Marten's store over the accounts, as somebody configures it who knows Marten and nothing of ours.</summary>
internal static class MartenStores
{
    public static DocumentStore Open(string connectionString, Action<StoreOptions>? configure = null) =>
        DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.DatabaseSchemaName = AccountsLog.Schema;
            options.AutoCreateSchemaObjects = AutoCreate.None;
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString);
            options.Events.AddEventTypes(AccountsLog.Types.All);
            options.Events.StreamIdentity = StreamIdentity.AsString;
            options.Events.EnableUniqueIndexOnEventId = true;
            options.Events.MetadataConfig.CorrelationIdEnabled = true;
            options.Events.MetadataConfig.CausationIdEnabled = true;
            options.Events.MetadataConfig.HeadersEnabled = true;
            configure?.Invoke(options);
        });

    /// <summary>Has Marten make what it misses in the database.</summary>
    public static async Task CreateMissing(string connectionString, Action<StoreOptions>? configure = null)
    {
        await using var store = Open(
            connectionString,
            options =>
            {
                options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
                configure?.Invoke(options);
            }
        );
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }
}
