using System.Text.RegularExpressions;

namespace Orders.Telemetry.Tests.Metrics;

/// <summary>The delivered rules and their tests, without a service.</summary>
public sealed partial class AlertRules
{
    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("check", "rules", "alerts.yml")]
    [InlineData("test", "rules", "alerts.test.yml")]
    public async Task Promtool_finds_nothing_wrong(params string[] arguments)
    {
        var (exitCode, output) = await Promtool.Run("", arguments);

        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public void Every_alert_is_seen_to_fire_and_to_keep_quiet()
    {
        var alerts = NamesOf(Shipped.Alerts);

        alerts.ShouldNotBeEmpty();
        Tested("fires").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(alerts);
        Tested("keeps quiet").Order(StringComparer.Ordinal).ShouldBe(alerts);
    }

    [Fact]
    public void Every_alert_leads_to_what_is_to_be_done()
    {
        var sections = Headings().Matches(Shipped.Runbook).Select(heading => Anchor(heading.Groups["title"].Value)).ToArray();
        var runbooks = Runbooks().Matches(Shipped.Alerts).Select(runbook => runbook.Groups["anchor"].Value).ToArray();

        runbooks.Length.ShouldBe(NamesOf(Shipped.Alerts).Length);
        runbooks.ShouldAllBe(runbook => sections.Contains(runbook, StringComparer.Ordinal));
    }

    private static string[] NamesOf(string rules) =>
        [.. Names().Matches(rules).Select(name => name.Groups["name"].Value).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Tested(string how) =>
        Tests()
            .Matches(Shipped.AlertTests)
            .Where(test => test.Groups["how"].Value == how)
            .Select(test =>
            {
                // What the test is called is what it is about.
                test.Groups["alert"].Value.ShouldBe(test.Groups["name"].Value);
                (test.Groups["none"].Success == (how == "keeps quiet")).ShouldBeTrue(test.Value);
                return test.Groups["name"].Value;
            });

    private static string Anchor(string title) =>
        title.Trim().ToLowerInvariant().Replace(' ', '-').Replace(",", "", StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    [GeneratedRegex(@"^\s+- alert: (?<name>\w+)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"runbook: docs/runbook\.md#(?<anchor>[\w-]+)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runbooks();

    [GeneratedRegex("^## (?<title>.+)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Headings();

    [GeneratedRegex(
        @"- name: (?<name>\w+) (?<how>fires|keeps quiet)[^\n]*\n(?:(?!  - name:)[^\n]*\n)*?\s+alertname: (?<alert>\w+)\n\s+exp_alerts:(?<none> \[\])?",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tests();
}
