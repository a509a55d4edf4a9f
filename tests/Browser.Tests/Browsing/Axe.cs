using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>axe-core, which finds what keeps people from using a page, such as a control without a name or too little contrast.</summary>
internal static class Axe
{
    // target-size is of WCAG 2.2 and off unless asked for.
    private const string Run = """
        async () => {
            const results = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'],
            });
            return results.violations.flatMap(violation => violation.nodes.map(node =>
                `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll(/\s+/g, ' ')}`));
        }
        """;

    private static readonly string Source = ReadSource();

    /// <summary>One line for each element that breaks a rule of WCAG 2.2 A and AA, or of good practice.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsOn(IPage page)
    {
        // Through the debugger, where the page's Content-Security-Policy does not reach.
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Source} }} }}");
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static string ReadSource()
    {
        var package = typeof(AxeRunOptions).Assembly;
        var name = package
            .GetManifestResourceNames()
            .Single(resource => resource.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(package.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
