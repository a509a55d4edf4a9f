using System.Text.Json;
using EventStore.Database;
using EventStore.Types;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Services;
using Npgsql;

namespace EventStore.Marten;

/// <summary>Marten's store over the tables of a log, which <see cref="LogDatabase{TLog}"/> migrates.</summary>
internal sealed class LogStore<TLog>(LogDatabase<TLog> database) : IAsyncDisposable
    where TLog : ILogDefinition
{
    private readonly Lazy<DocumentStore> _store = new(() => Open(database.Options));

    /// <summary>A session in a transaction that the caller commits.</summary>
    public IDocumentSession Session(NpgsqlTransaction transaction) =>
        _store.Value.OpenSession(SessionOptions.ForTransaction(transaction));

    public ValueTask DisposeAsync() => _store.IsValueCreated ? _store.Value.DisposeAsync() : ValueTask.CompletedTask;

    private static DocumentStore Open(EventLogOptions log) =>
        DocumentStore.For(options =>
        {
            options.Connection(NoConnections(log.ConnectionString));
            options.DatabaseSchemaName = TLog.Schema;
            options.AutoCreateSchemaObjects = AutoCreate.None;
            options.Serializer(new SystemTextJsonSerializer(new JsonSerializerOptions(EventTypes.Json)));
            options.Events.StreamIdentity = StreamIdentity.AsString;
            options.Events.MetadataConfig.EnableAll();
            options.Events.MetadataConfig.UserNameEnabled = false;
            // Takes tables and nothing else, where the quick ways call functions that Marten creates.
            options.Events.AppendMode = EventAppendMode.Rich;
            foreach (var type in TLog.Types.All)
            {
                options.Events.MapEventType(type, TLog.Types.Name(type));
            }

            // What is tried again is the unit, in a transaction of its own; in one that has failed nothing more succeeds.
            options.ConfigurePolly(_ => { });
            options.ConfigureWritePolly(_ => { });
        });

    /// <summary>
    /// When a session fails, Marten writes tombstones at the positions that it had taken, on a connection of its own and beside
    /// the append lock: readers may have passed them by then. Positions have gaps here, so it gets no connection.
    /// </summary>
    private static NpgsqlDataSource NoConnections(string connectionString)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        source.Dispose();
        return source;
    }
}
