using System.Buffers;
using System.IO.Pipelines;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;

namespace Orders.Api.WatchSagas;

/// <summary>Writes the frames of a watch: together as long as there are more at hand, and then at once.</summary>
internal sealed class WatchResult(IAsyncEnumerable<ReadOnlyMemory<byte>> frames) : IResult
{
    /// <summary>Bytes after which it waits for the watcher to take them, so that a long past is not held in memory.</summary>
    private const int Chunk = 16 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaTypeNames.Text.EventStream;
        response.Headers.CacheControl = "no-cache, no-store";
        httpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        try
        {
            await Write(response.BodyWriter, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The watcher has gone.
        }
    }

    private async Task Write(PipeWriter body, CancellationToken cancellationToken)
    {
        await using var each = frames.GetAsyncEnumerator(cancellationToken);
        var next = each.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!next.IsCompleted || body.UnflushedBytes >= Chunk)
                {
                    await body.FlushAsync(cancellationToken);
                }

                if (!await next)
                {
                    break;
                }

                body.Write(each.Current.Span);
                next = each.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // It is not to be disposed of while it moves.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await body.FlushAsync(cancellationToken);
    }
}
