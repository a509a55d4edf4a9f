using EventStore.Append;
using EventStore.Tests.Setup;
using EventStore.Types;
using Microsoft.Extensions.DependencyInjection;

namespace EventStore.Tests.BadInput;

public sealed class UnstorableEventTests(PostgresServer server) : LogTest(server)
{
    public static TheoryData<object> Unstorable => [new Measured(double.NaN), new Looped(), new Pointed(1), new Failing()];

    [Theory]
    [MemberData(nameof(Unstorable))]
    public async Task An_event_that_cannot_be_serialised_is_refused_by_name_and_nothing_of_its_unit_is_appended(object data)
    {
        var log = StartProcessOf<OddLog>().GetRequiredService<IEventLog<OddLog>>();

        var refusal = await Should.ThrowAsync<EventRefusedException>(async () =>
            await log.Append(UnitOf("a", ExpectedVersion.None, new Measured(1), data))
        );

        refusal.Message.ShouldContain(data.GetType().Name);
        (await log.Head()).ShouldBe(0);
    }

    public sealed record Measured(double Value);

    public sealed record Pointed(nint Address);

    public sealed class Looped
    {
        public Looped Self => this;
    }

    public sealed class Failing
    {
        public string Text => throw new InvalidOperationException("Not now.");
    }

    private sealed class OddLog : ILogDefinition
    {
        public static string Schema => "notes";

        public static EventTypes Types { get; } = new([typeof(Measured), typeof(Pointed), typeof(Looped), typeof(Failing)]);
    }
}
