using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.ContainerTests.Postgres;

/// <summary>How a test of one's own gets a log in a container.</summary>
public sealed class LogInAContainer
{
    [Fact]
    public async Task Takes_events_and_gives_them_back()
    {
        await using var postgres = await PostgresContainers.Start();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddEventLog<Journal>(postgres.ConnectionString)
            .BuildServiceProvider();
        var log = services.GetRequiredService<IEventLog<Journal>>();

        await log.Append(
            AppendUnit.Of("page-1", ExpectedVersion.None, new EventMetadata(null, null, "test", null), new Noted("first"))
        );

        (await log.ReadStream("page-1")).Select(recorded => recorded.Data).ShouldBe([new Noted("first")]);
    }

    private sealed record Noted(string Text);

    private sealed class Journal : ILogDefinition
    {
        public static string Schema => "journal";

        public static EventTypes Types { get; } = new([typeof(Noted)]);
    }
}
