using EventStore.Append;
using EventStore.Metadata;
using EventStore.ProjectionProcess;
using EventStore.Projections;
using EventStore.Projections.Builds;
using EventStore.Projections.Status;
using EventStore.Tests.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EventStore.Tests.Projections;

/// <summary>A test with an empty diary of its own, and a process that reads it.</summary>
[Collection(PostgresSuite.Name)]
public abstract class ProjectionTest(PostgresServer server) : IAsyncLifetime
{
    private static readonly EventMetadata NoMetadata = new(null, null, null, null);
    private readonly List<IHost> _processes = [];

    protected string ConnectionString { get; private set; } = "";

    protected IHost Reader { get; private set; } = null!;

    protected IEventLog Log => Reader.Services.GetRequiredService<IEventLog<DiaryLog>>();

    protected PostgresServer Server { get; } = server;

    public async Task InitializeAsync() => await Open(await Server.CreateDatabase());

    /// <summary>Goes on with the diary in another database.</summary>
    protected async Task Open(string connectionString)
    {
        ConnectionString = connectionString;
        Reader = await Start(new EntryListOptions(), runs: false);
        await Log.Head();
    }

    public async Task DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await Stop(process);
        }
    }

    protected async Task<IHost> Start(EntryListOptions options, bool runs = true, Action<IServiceCollection>? configure = null)
    {
        var process = DiaryProcess.Create(ConnectionString, options, runs, configure);
        _processes.Add(process);
        await process.StartAsync();
        return process;
    }

    /// <summary>A process whose rebuilds keep up with a log that grows as fast as it can.</summary>
    protected Task<IHost> StartFast() =>
        Start(
            new EntryListOptions(),
            configure: services => services.PostConfigure<ProjectionOptions>(options => options.BuildPageSize = 1_000)
        );

    protected static async Task Stop(IHost process)
    {
        await process.StopAsync();
        await ((IAsyncDisposable)process).DisposeAsync();
    }

    protected async Task Write(int entries, string text = "an entry")
    {
        for (var i = 0; i < entries; i++)
        {
            await Log.Append(AppendUnit.Of("diary", ExpectedVersion.Any, NoMetadata, new EntryWritten(text)));
        }
    }

    protected static Task<ProjectionBuild> Request(IHost process, BuildPurpose purpose) =>
        process
            .Services.GetRequiredService<ProjectionBuilds<DiaryLog>>()
            .Request(process.Services.GetRequiredService<EntryList>(), purpose, CancellationToken.None);

    protected async Task<ProjectionStatus> Status() =>
        (await Reader.Services.GetRequiredService<ProjectionStatuses<DiaryLog>>().All(CancellationToken.None)).Single();

    protected Task CatchesUp() => Eventually.Succeeds(async () => (await Status()).Lag.ShouldBe(0));

    protected Task<ProjectionBuild> Rebuild() => Complete(BuildPurpose.Rebuild);

    protected Task<ProjectionBuild> Verify() => Complete(BuildPurpose.Verification);

    protected async Task<AsOf<long>> Rows(IHost process, long? atLeast = null) =>
        await process
            .Services.GetRequiredService<ProjectionReads<DiaryLog>>()
            .Read(
                process.Services.GetRequiredService<EntryList>(),
                atLeast,
                async (connection, schema) =>
                {
                    await using var command = new NpgsqlCommand($"SELECT count(*) FROM {schema}.entries", connection);
                    return (long)(await command.ExecuteScalarAsync())!;
                },
                CancellationToken.None
            );

    protected async Task<object?> Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Every schema that the projection has, but the live one.</summary>
    protected async Task<string?> Leftovers() =>
        await Sql("SELECT string_agg(nspname, ' ') FROM pg_namespace WHERE nspname LIKE 'diary\\_entry\\_list\\_%'") as string;

    private async Task<ProjectionBuild> Complete(BuildPurpose purpose)
    {
        var asked = await Request(Reader, purpose);
        ProjectionBuild? build = null;
        await Eventually.Succeeds(async () =>
        {
            var status = await Status();
            build = (purpose is BuildPurpose.Rebuild ? status.Rebuild : status.Verification)!;
            (build.Id, build.State, build.Failure?.Reason).ShouldBe((asked.Id, BuildState.Completed, null));
        });
        return build!;
    }
}
