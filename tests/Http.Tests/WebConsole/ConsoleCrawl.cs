using System.Net;
using System.Text.RegularExpressions;

namespace Orders.Http.Tests.WebConsole;

/// <summary>Everything that the console's pages load, found as a browser finds it.</summary>
internal static partial class ConsoleCrawl
{
    public static async Task<IReadOnlyList<(string Path, HttpStatusCode Status)>> From(HttpClient client, string first)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { first };
        var found = new List<(string, HttpStatusCode)>();
        for (var open = new Queue<string>(known); open.TryDequeue(out var path); )
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            found.Add((path, response.StatusCode));
            foreach (var name in Named(await response.Content.ReadAsStringAsync()))
            {
                var next = new Uri(new Uri(client.BaseAddress!, path), name).AbsolutePath;
                if (known.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Named(string text) =>
        Imports().Matches(text).Concat(Links().Matches(text)).Select(match => match.Groups["path"].Value);

    [GeneratedRegex(
        """(?:from|import\() ?"(?<path>[./][^"]+\.js)"\)?""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Imports();

    [GeneratedRegex(
        @"(?:src|href)=""(?<path>/console/[^""]+\.(js|css|svg))""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Links();
}
