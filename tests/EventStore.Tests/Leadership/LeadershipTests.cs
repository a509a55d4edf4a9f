using EventStore.Tests.Setup;

namespace EventStore.Tests.Leadership;

public sealed class LeadershipTests(PostgresServer server) : LogTest(server)
{
    [Fact]
    public async Task One_leads_and_the_other_follows_when_it_resigns()
    {
        var leader = await ElectionOf(Process).Lead("work");
        var standby = ElectionOf(StartProcess()).Lead("work");
        await using var elsewhere = await ElectionOf(StartProcess()).Lead("other work");
        standby.IsCompleted.ShouldBeFalse();

        await leader.DisposeAsync();

        await using var next = await standby.WaitAsync(Deadline);
        next.Lost.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task A_leader_whose_connection_is_cut_loses_its_lead_and_the_standby_takes_over()
    {
        await using var leader = await ElectionOf(Process).Lead("work");
        var lost = new TaskCompletionSource();
        leader.Lost.Register(lost.SetResult);

        await TestLog.CutConnections(ConnectionString);
        await using var next = await ElectionOf(StartProcess()).Lead("work").WaitAsync(Deadline);

        await lost.Task.WaitAsync(Deadline);
    }

    [Fact]
    public async Task A_lead_that_is_lost_can_be_given_back_though_somebody_failed_to_hear_of_it()
    {
        var leader = await ElectionOf(Process).Lead("work");
        var heard = new TaskCompletionSource();
        leader.Lost.Register(() =>
        {
            heard.SetResult();
            throw new InvalidOperationException("As a callback of Npgsql's does over a connection that is being torn down.");
        });

        await TestLog.CutConnections(ConnectionString);
        await heard.Task.WaitAsync(Deadline);

        await leader.DisposeAsync();
    }

    [Fact]
    public async Task A_leader_that_shows_no_life_loses_its_lead()
    {
        var silent = StartProcess(options =>
        {
            options.LeaderHeartbeat = TimeSpan.FromHours(1);
            options.LeaderTimeout = TimeSpan.FromMilliseconds(500);
        });
        await using var leader = await ElectionOf(silent).Lead("work");

        await using var next = await ElectionOf(StartProcess()).Lead("work").WaitAsync(Deadline);
    }

    [Fact]
    public async Task A_paused_process_loses_its_lead_and_steps_down_when_it_goes_on()
    {
        await using var first = LeaderProcess.Start(ConnectionString);
        await first.Says("leading", Deadline);
        await first.Says("moved", Deadline);
        await using var second = LeaderProcess.Start(ConnectionString);

        first.Pause();
        await second.Says("leading", Deadline);
        await second.Says("moved", Deadline);
        first.GoOn();

        await first.Says("stepped down", Deadline);
    }
}
