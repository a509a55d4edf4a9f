using EventStore.Append;
using EventStore.Archiving;
using EventStore.Tests.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EventStore.Tests.Archiving;

public sealed class ArchiveTests(PostgresServer server) : LogTest(server)
{
    private static readonly ArchiveRule<TestLog> StruckNotesEndTheirStream = new([typeof(NoteStruck)], end => [end.StreamId]);

    [Fact]
    public async Task Streams_that_have_ended_move_and_are_read_as_before()
    {
        await Append("ended", ExpectedVersion.None, TestLog.Note("1"), TestLog.Note("2"));
        await Append("open", ExpectedVersion.None, TestLog.Note("3"));
        await Append("ended", ExpectedVersion.Exactly(2), new NoteStruck("2", 1));
        var before = await Everything();
        var head = await Log.Head();

        await ArchiveAll();

        (await Streams("mt_events")).ShouldBe(["open"]);
        (await Everything()).Select(Told).ShouldBe(before.Select(Told));
        (await Log.ReadStream("ended")).Count.ShouldBe(3);
        (await Log.ReadStreams(["ended"]))["ended"].Count.ShouldBe(3);
        (await Log.ReadLast("ended"))!.Data.ShouldBe(new NoteStruck("2", 1));
        (await Log.Head()).ShouldBe(head);
    }

    [Fact]
    public async Task A_stream_in_the_archive_goes_on_where_it_was()
    {
        var unit = UnitOf("ended", ExpectedVersion.None, TestLog.Note("1"), new NoteStruck("1", 1));
        await Log.Append(unit);
        await ArchiveAll();

        (await Log.Append(unit)).AlreadyAppended.ShouldBeTrue();
        (
            await Log.Append(unit with { Streams = [new("ended", ExpectedVersion.Any, unit.Streams[0].Events)] })
        ).AlreadyAppended.ShouldBeTrue();
        await Should.ThrowAsync<VersionConflictException>(() => Append("ended", ExpectedVersion.None, TestLog.Note()));
        (await Append("ended", ExpectedVersion.Exactly(2), TestLog.Note("late"))).Versions.ShouldBe([3]);

        (await Log.ReadStream("ended")).Select(recorded => recorded.Version).ShouldBe([1, 2, 3]);
        (await Log.ReadAll(0, 2)).Events[^1].Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_unit_in_the_archive_is_recognised_though_it_expects_the_version_of_today()
    {
        var unit = UnitOf("ended", ExpectedVersion.None, TestLog.Note("1"), new NoteStruck("1", 1));
        await Log.Append(unit);
        await ArchiveAll();

        var decidedAnew = UnitOf("ended", ExpectedVersion.Exactly(2), TestLog.Note("2")) with { Id = unit.Id };
        (await Log.Append(decidedAnew)).AlreadyAppended.ShouldBeTrue();

        (await Log.ReadStream("ended")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_ended_lately_stays()
    {
        await Append("old", ExpectedVersion.None, new NoteStruck("1", 1));
        await Append("young", ExpectedVersion.None, new NoteStruck("1", 1));
        await Sql("UPDATE notes.mt_events SET timestamp = now() - interval '31 days' WHERE stream_id = 'old'");

        await StartArchiver(TimeSpan.FromDays(30));

        await Eventually.Succeeds(async () => (await Streams("log_archived_events")).ShouldBe(["old"]));
        (await Streams("mt_events")).ShouldBe(["young"]);
    }

    [Fact]
    public async Task Two_archivers_move_everything_once()
    {
        var first = await StartArchiver(TimeSpan.Zero);
        var second = await StartArchiver(TimeSpan.Zero);
        for (var stream = 0; stream < 20; stream++)
        {
            await Append($"s{stream}", ExpectedVersion.None, TestLog.Note(), new NoteStruck("x", 1));
            if (stream == 10)
            {
                await first.StopAsync(CancellationToken.None);
            }
        }

        await Eventually.Succeeds(async () => (await Streams("mt_events")).ShouldBeEmpty());
        (await Everything()).Count.ShouldBe(40);
        await second.StopAsync(CancellationToken.None);
    }

    private async Task ArchiveAll()
    {
        var archiver = await StartArchiver(TimeSpan.Zero);
        await Eventually.Succeeds(async () => (await Streams("log_archived_events")).ShouldBe(["ended"]));
        await archiver.StopAsync(CancellationToken.None);
    }

    private async Task<IHostedService> StartArchiver(TimeSpan after)
    {
        var process = StartProcess(services: services =>
            services
                .AddArchiver(StruckNotesEndTheirStream)
                .Configure<ArchiveOptions>(options =>
                    (options.After, options.Poll, options.BatchSize) = (after, TimeSpan.FromMilliseconds(20), 3)
                )
        );
        var archiver = process.GetServices<IHostedService>().Single();
        await archiver.StartAsync(CancellationToken.None);
        return archiver;
    }

    private async Task<string[]> Streams(string table) =>
        (string[])
            (
                await Sql(
                    $"SELECT coalesce(array_agg(DISTINCT stream_id ORDER BY stream_id), ARRAY[]::varchar[]) FROM notes.{table}"
                )
            )!;

    private async Task<object?> Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static object Told(Read.RecordedEvent recorded) =>
        (
            recorded.Position,
            recorded.Id,
            recorded.StreamId,
            recorded.Version,
            recorded.Timestamp,
            Convert.ToHexString(recorded.Json.Span)
        );
}
