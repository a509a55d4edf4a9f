using System.Net.ServerSentEvents;
using System.Text.Json;
using Orders.Cli.Connecting;

namespace Orders.Cli.Sagas;

/// <summary>One connection of a watch.</summary>
internal sealed class SagaEventStream(HttpResponseMessage response, TimeSpan longestSilence) : IAsyncDisposable
{
    private const string Transition = "transition";

    private readonly CancellationTokenSource _end = new();
    private IAsyncEnumerator<SseItem<string>>? _events;

    /// <summary>Null where the connection has ended, however it did.</summary>
    public async Task<SagaEvent?> Next(CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(longestSilence);
        // Closing the connection is what wakes whoever reads it.
        await using var closing = silence.Token.UnsafeRegister(_ => _end.Cancel(), state: null);
        try
        {
            _events ??= SseParser
                .Create(await response.Content.ReadAsStreamAsync(silence.Token))
                .EnumerateAsync(_end.Token)
                .GetAsyncEnumerator(CancellationToken.None);
            return await _events.MoveNextAsync() ? Read(_events.Current) : null;
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null)
        {
            await _events.DisposeAsync();
        }

        response.Dispose();
        _end.Dispose();
    }

    private static SagaEvent Read(SseItem<string> sent) =>
        new(
            sent.EventId is { Length: > 0 } id ? id : null,
            sent.EventType is Transition ? new(new ApiAnswer(sent.Data).As<SagaChange>(), sent.Data) : null
        );
}

/// <param name="Id">What has been seen with it; null where it says nothing.</param>
/// <param name="Transition">Null for a sign of life.</param>
internal sealed record SagaEvent(string? Id, SagaTransition? Transition);
