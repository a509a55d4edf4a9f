using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using EventStore;
using EventStore.Database;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.ReadModels;

namespace Orders.Api.EventFeed;

/// <summary>
/// The public events as Server-Sent Events. A page of the log is read when all before it has been written, so that a slow reader
/// keeps the server waiting and no more than a page in its memory. The id of each is its position.
/// </summary>
internal sealed class EventStream(
    IEventLog<OrdersLog> log,
    PublicEventView view,
    TimeProvider clock,
    IHostApplicationLifetime host,
    IOptions<EventFeedOptions> options
)
{
    private const string HeartbeatType = "heartbeat";

    /// <summary>Ends, rather than fails, when it is cancelled, when it is old, or when the host stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> Follow(
        long after,
        IReadOnlyCollection<Type> types,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var old = new CancellationTokenSource(options.Value.LongestStream, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, old.Token, host.ApplicationStopping);
        await using var pages = log.Tail(after, types, end.Token).GetAsyncEnumerator(CancellationToken.None);
        Task<bool>? next = null;
        try
        {
            // At once, so that the reader learns that the stream is open.
            yield return Heartbeat(after);
            for (var (position, sent) = (after, clock.GetTimestamp()); ; )
            {
                next ??= pages.MoveNextAsync().AsTask();
                await Wait(next, sent, end.Token);
                if (end.IsCancellationRequested)
                {
                    yield break;
                }

                if (next.IsCompleted)
                {
                    await next;
                    next = null;
                    foreach (var item in pages.Current.Events.Select(Item).OfType<SseItem<string>>())
                    {
                        yield return item;
                        sent = clock.GetTimestamp();
                        if (end.IsCancellationRequested)
                        {
                            yield break;
                        }
                    }

                    position = pages.Current.Position;
                }

                if (clock.GetElapsedTime(sent) >= options.Value.Heartbeat)
                {
                    yield return Heartbeat(position);
                    sent = clock.GetTimestamp();
                }
            }
        }
        finally
        {
            // The tail is not to be disposed of while it reads.
            await end.CancelQuietly();
            await (next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Wait(Task next, long sent, CancellationToken cancellationToken)
    {
        if (options.Value.Heartbeat - clock.GetElapsedTime(sent) is var rest && rest > TimeSpan.Zero)
        {
            await next.WaitAsync(rest, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private SseItem<string>? Item(RecordedEvent recorded) =>
        view.Of(recorded) is { } shown ? Sse(view.Json(shown), shown.Type, shown.Position) : null;

    /// <summary>Its id moves a reader who comes back past what was not for them.</summary>
    private SseItem<string> Heartbeat(long position) => Sse(view.Json(new { position }), HeartbeatType, position);

    private static SseItem<string> Sse(string data, string type, long position) =>
        new(data, type) { EventId = position.ToString(CultureInfo.InvariantCulture) };
}
