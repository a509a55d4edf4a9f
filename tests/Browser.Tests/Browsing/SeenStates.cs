using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>
/// What the diagram of an order's saga has said one after the other. It is written down in the page, and a page that is loaded anew
/// has forgotten it.
/// </summary>
internal static partial class SeenStates
{
    private const string WriteDown = """
        () => {
            window.seenStates = [];
            new MutationObserver(() => {
                const text = document.querySelector('main svg[role=img] title')?.textContent;
                if (text && text !== window.seenStates.at(-1)) {
                    window.seenStates.push(text);
                }
            }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static Task WriteDownStates(this IPage page) => page.EvaluateAsync(WriteDown);

    public static async Task<IReadOnlyList<string>> States(this IPage page)
    {
        var texts = await page.EvaluateAsync<string[]>("() => window.seenStates ?? []");
        return
        [
            .. texts
                .Select(text => Current().Match(text))
                .Where(match => match.Success)
                .Select(match => match.Groups["state"].Value),
        ];
    }

    [GeneratedRegex(@"It is at (?<state>[^.]+)\.$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Current();
}
