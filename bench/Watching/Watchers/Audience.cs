using System.Diagnostics;

namespace Orders.Bench.Watching.Watchers;

/// <summary>All who watch. Every order is shown to the next few, so that each watcher keeps one for about as long as another.</summary>
internal sealed class Audience(HttpClient http, WatchingOptions options)
{
    private const int AtATime = 50;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly List<Watch> _boards = [];
    private readonly OrderWatcher[] _watchers =
    [
        .. Enumerable.Range(0, options.Watchers - options.Boards).Select(_ => new OrderWatcher(http)),
    ];
    private Task[] _following = [];
    private int _next;

    /// <param name="first">What all but the boards watch at first.</param>
    /// <returns>Once all watches are open.</returns>
    public async Task Gather(Guid first, CancellationToken cancellationToken)
    {
        for (var board = 0; board < options.Boards; board++)
        {
            _boards.Add(await Watch.Open(http, order: null));
        }

        await Parallel.ForEachAsync(
            _watchers,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (watcher, _) => await watcher.Begin(first)
        );
        _following = [.. _watchers.Select(watcher => watcher.Follow())];
    }

    public void Show(Guid order)
    {
        for (var shown = 0; shown < Math.Min(options.WatchersOfAnOrder, _watchers.Length); shown++)
        {
            _watchers[_next++ % _watchers.Length].Show(order);
        }
    }

    /// <summary>
    /// Returns when everybody has seen what they were to see, or patience has ended; and a while later, in which nothing may come
    /// twice.
    /// </summary>
    public async Task UntilTold(IReadOnlyDictionary<Guid, IReadOnlyList<long>> told, CancellationToken cancellationToken)
    {
        Array.ForEach(_watchers, watcher => watcher.ShowNoMore());
        await Task.WhenAll(_following);
        var last = told.Values.Max(positions => positions[^1]);
        var begun = Stopwatch.StartNew();
        while (Accounts.Any(account => !account.HasSeen(account.Order is { } order ? told[order][^1] : last)))
        {
            if (begun.Elapsed > options.Patience)
            {
                return;
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }

        await Task.Delay(options.Linger, cancellationToken);
    }

    /// <returns>What all watches have seen.</returns>
    public async Task<IReadOnlyList<Account>> Dismiss()
    {
        foreach (var board in _boards)
        {
            await board.DisposeAsync();
        }

        foreach (var watcher in _watchers)
        {
            await watcher.End();
        }

        return [.. Accounts];
    }

    private IEnumerable<Account> Accounts =>
        _boards.Select(board => board.Account).Concat(_watchers.SelectMany(watcher => watcher.Accounts));
}
