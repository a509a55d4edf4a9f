using System.Threading.Channels;
using Orders.Cli.Connecting;
using Spectre.Console;

namespace Orders.Cli.Sagas;

/// <summary>A table of sagas that is kept right, those that changed last on top.</summary>
/// <param name="rows">How many it shows.</param>
internal sealed class LiveSagas(IAnsiConsole console, int rows)
{
    /// <summary>Transitions that may wait to be drawn; the watch waits beyond that, and is caught up with.</summary>
    private const int Waiting = 1_000;

    private readonly LinkedList<ListedSaga> _sagas = [];

    /// <summary>Takes over what there is.</summary>
    /// <returns>The position to watch from.</returns>
    public async Task<long> Begin(ApiClient orders, string? state, bool? needsAttention, CancellationToken cancellationToken)
    {
        var path = Query.Of("/sagas", ("state", state), ("needsAttention", needsAttention), ("limit", rows));
        var page = (await orders.Get(path, cancellationToken)).As<SagaPage>();
        foreach (var saga in page.Items)
        {
            _sagas.AddLast(saga);
        }

        return page.Position;
    }

    /// <summary>Draws as often as it can, and all that has come at once.</summary>
    public async Task Show(IAsyncEnumerable<SagaTransition> transitions, CancellationToken cancellationToken)
    {
        var waiting = Channel.CreateBounded<SagaChange>(Waiting);
        var reading = Read(transitions, waiting.Writer, cancellationToken);
        await console
            .Live(SagaTables.Narrow(_sagas))
            .AutoClear(false)
            .StartAsync(async live =>
            {
                live.Refresh();
                while (await waiting.Reader.WaitToReadAsync(cancellationToken))
                {
                    while (waiting.Reader.TryRead(out var change))
                    {
                        Apply(change);
                    }

                    live.UpdateTarget(SagaTables.Narrow(_sagas));
                }
            });
        await reading;
    }

    private static async Task Read(
        IAsyncEnumerable<SagaTransition> transitions,
        ChannelWriter<SagaChange> waiting,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (var transition in transitions)
            {
                await waiting.WriteAsync(transition.Change, cancellationToken);
            }

            waiting.Complete();
        }
        catch (Exception end)
        {
            waiting.Complete(end);
        }
    }

    private void Apply(SagaChange change)
    {
        for (var node = _sagas.First; node is not null; node = node.Next)
        {
            if (node.Value.OrderId == change.OrderId)
            {
                _sagas.Remove(node);
                break;
            }
        }

        _sagas.AddFirst(
            new ListedSaga(
                change.OrderId,
                change.To,
                change.NeedsAttention,
                change.Attention,
                change.Pending?.Command,
                change.Pending?.Attempt,
                change.At
            )
        );
        if (_sagas.Count > rows)
        {
            _sagas.RemoveLast();
        }
    }
}
