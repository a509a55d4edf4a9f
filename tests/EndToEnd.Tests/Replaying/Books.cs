using Orders.Replay.Auditing;
using Orders.Replay.Reporting;

namespace Orders.EndToEnd.Tests.Replaying;

internal static class Books
{
    /// <summary>Every order was accepted once and has ended, all totals are equal, and the audit found nothing.</summary>
    public static void ShouldBalance(this ReplayReport report, int orders)
    {
        report.Refusals.ShouldBeEmpty();
        report.Checks.SelectMany(check => check.Differences.Select(difference => $"{check.Name}: {difference}")).ShouldBeEmpty();
        (report.Findings ?? []).ShouldBeEmpty();
        report.Passed.ShouldBeTrue();
        report.Outcomes.Values.Sum().ShouldBe(orders);
        report.Outcomes.ContainsKey("Submitted").ShouldBeFalse();
    }

    /// <summary>Audits both logs from their first event.</summary>
    public static async Task ShouldBeClean(string connectionString)
    {
        await using var logs = await Logs.Open(connectionString, CancellationToken.None);
        var figures = await logs.Read(CancellationToken.None);
        figures.Findings.ShouldBeEmpty();
    }
}
