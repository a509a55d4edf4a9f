using System.Diagnostics.Metrics;
using EventStore.ProjectionProcess;
using EventStore.Projections.Builds;
using EventStore.Projections.Status;

namespace EventStore.Tests.Projections;

public sealed class FailureTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task A_failing_event_is_shown_to_every_process_until_it_is_passed()
    {
        var options = new EntryListOptions { RefusesPoison = true };
        await Start(options);
        await Write(3);
        await Write(1, EntryList.Poison);
        await Write(2);

        await Eventually.Succeeds(async () => (await Status()).State.ShouldBe(ProjectionState.Failed));

        var status = await Status();
        var failed = status.Failure!;
        failed.Reason.ShouldBe("No poison.");
        failed.Event.ShouldBe(
            (await Log.ReadAll(3, 1)).Events.Select(e => new FailedEvent(e.Id, e.Type, e.Position, e.StreamId)).Single()
        );
        failed.NextTry.ShouldBeGreaterThan(failed.Since);
        (status.Position, status.Lag).ShouldBe((3, 3));
        await Eventually.Succeeds(async () => (await Status()).Failure!.NextTry.ShouldBeGreaterThan(failed.NextTry));
        (await Status()).Failure!.Since.ShouldBe(failed.Since);

        options.RefusesPoison = false;
        await CatchesUp();
        status = await Status();
        (status.State, status.Failure).ShouldBe((ProjectionState.Running, null));
    }

    [Fact]
    public async Task A_rebuild_that_fails_says_so_and_ends_once_it_can()
    {
        await Write(25);
        await Write(1, EntryList.Poison);
        var options = new EntryListOptions();
        await Start(options);
        await CatchesUp();
        options.RefusesPoison = true;
        await Request(Reader, BuildPurpose.Rebuild);

        await Eventually.Succeeds(async () => (await Status()).Rebuild!.State.ShouldBe(BuildState.Failed));

        var status = await Status();
        status.Rebuild!.CurrentFailure!.Event!.Position.ShouldBe(26);
        (status.Rebuild.Position, status.Failure).ShouldBe((25, null));
        options.RefusesPoison = false;
        await Eventually.Succeeds(async () => (await Status()).Rebuild!.State.ShouldBe(BuildState.Completed));
    }

    [Fact]
    public async Task Position_and_lag_are_metrics()
    {
        var measured = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (string.Equals(instrument.Meter.Name, ProjectionMetrics.MeterName, StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, attributes, _) =>
            {
                attributes.ToArray().ShouldContain(new KeyValuePair<string, object?>("eventstore.log.name", "diary"));
                attributes.ToArray().ShouldContain(new KeyValuePair<string, object?>("eventstore.projection.name", "entry-list"));
                measured[instrument.Name] = value;
            }
        );
        listener.Start();
        await Start(new EntryListOptions { RefusesPoison = true });
        await Write(3);
        await Write(2, EntryList.Poison);

        await Eventually.Succeeds(() =>
        {
            listener.RecordObservableInstruments();
            measured["eventstore.projection.position"].ShouldBe(3);
            measured["eventstore.projection.lag"].ShouldBe(2);
            measured["eventstore.projection.failed"].ShouldBe(1);
        });
    }
}
