using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>
/// What no page may do, whatever it shows: ask another origin, run into an error, or try what its Content-Security-Policy forbids,
/// which the browser reports as an error.
/// </summary>
internal sealed class Complaints
{
    private readonly ConcurrentQueue<string> _all = new();
    private readonly ConcurrentBag<string> _expected = [];
    private readonly string _origin;

    private Complaints(Uri console) => _origin = console.GetLeftPart(UriPartial.Authority);

    public IEnumerable<string> Unexpected =>
        _all.Where(complaint => !_expected.Any(part => complaint.Contains(part, StringComparison.Ordinal)));

    public static Complaints Of(IBrowserContext context, Uri console)
    {
        var complaints = new Complaints(console);
        context.Console += (_, message) => complaints.Hear(message);
        context.WebError += (_, error) => complaints._all.Enqueue($"uncaught: {error.Error}");
        context.Request += (_, request) => complaints.See(request);
        return complaints;
    }

    /// <summary>What the test itself brings about, such as an answer that refuses, or a connection that is cut.</summary>
    public void Expect(string part) => _expected.Add(part);

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" or "assert")
        {
            _all.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        }
    }

    private void See(IRequest request)
    {
        if (!IsLocal(new Uri(request.Url)))
        {
            _all.Enqueue($"elsewhere: {request.Method} {request.Url}");
        }
    }

    private bool IsLocal(Uri address) =>
        address.Scheme is "data" or "blob" || address.GetLeftPart(UriPartial.Authority) == _origin;
}
