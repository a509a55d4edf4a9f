using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace Orders.Cli.Connecting;

/// <summary>
/// One service over HTTP. What it cannot take at the moment is sent again after the pause that it asks for, as often as the
/// options say, and only where a repeat does no harm.
/// </summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;
    private bool _hasChanged;

    public ApiClient(Uri address, Connection connection)
    {
        Connection = connection;
        // The timeout is each request's own: a watch is one, too.
        _http = new(connection.Handler()) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add(Connection.KeyHeader, connection.Key);
    }

    public Connection Connection { get; }

    /// <exception cref="RefusedException">The service answered with a 4xx, and has accepted nothing before.</exception>
    /// <exception cref="UnavailableException">It did not answer, or with a 5xx, or refused what followed on what it has accepted.</exception>
    public Task<ApiAnswer> Get(string path, CancellationToken cancellationToken) =>
        Send(() => new(HttpMethod.Get, path), isSafe: true, cancellationToken);

    /// <param name="json">Null sends no body.</param>
    /// <inheritdoc cref="Get"/>
    public Task<ApiAnswer> Post(string path, string? json, Conditions conditions, CancellationToken cancellationToken) =>
        Send(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, path);
                request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json);
                conditions.AddTo(request);
                return request;
            },
            isSafe: conditions.IdempotencyKey is not null,
            cancellationToken
        );

    /// <inheritdoc cref="Post(string, string?, Conditions, CancellationToken)"/>
    public Task<ApiAnswer> Post(string path, object? body, CancellationToken cancellationToken, Conditions? conditions = null) =>
        Post(
            path,
            body is null ? null : JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
            conditions ?? Conditions.None,
            cancellationToken
        );

    /// <summary>Opens a stream of Server-Sent Events, which is tried once.</summary>
    /// <param name="lastEventId">What has been seen; null before anything was.</param>
    /// <inheritdoc cref="Get"/>
    public async Task<HttpResponseMessage> Open(string path, string? lastEventId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(MediaTypeNames.Text.EventStream);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await Exchange(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.IsSuccessStatusCode ? response : throw await Failure(response, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<ApiAnswer> Send(Func<HttpRequestMessage> make, bool isSafe, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            using var request = make();
            using var response = await Exchange(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                _hasChanged |= request.Method != HttpMethod.Get;
                return new(await response.Content.ReadAsStringAsync(cancellationToken));
            }

            var pause = response.Headers.RetryAfter?.Delta ?? Connection.RetryPause;
            var mayPass = response.StatusCode switch
            {
                // Counted before it was looked at: nothing was done.
                HttpStatusCode.TooManyRequests => true,
                HttpStatusCode.ServiceUnavailable => isSafe,
                _ => false,
            };
            if (!mayPass || retries == Connection.Retries || pause > Connection.LongestRetryPause)
            {
                throw await Failure(response, cancellationToken);
            }

            await Task.Delay(pause, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> Exchange(
        HttpRequestMessage request,
        HttpCompletionOption completion,
        CancellationToken cancellationToken
    )
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Connection.Timeout);
        try
        {
            return await _http.SendAsync(request, completion, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnavailableException($"{_http.BaseAddress} has not answered within {Connection.Timeout} (--timeout).");
        }
        catch (HttpRequestException broken)
        {
            var why = broken.InnerException is { } inner ? $"{broken.Message} {inner.Message}" : broken.Message;
            throw new UnavailableException($"Nothing answers at {_http.BaseAddress}: {why}");
        }
    }

    private async Task<Exception> Failure(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await TextOf(response, cancellationToken);
        var (status, after) = ((int)response.StatusCode, response.Headers.RetryAfter?.Delta);
        var description = Problem.Describe(status, response.ReasonPhrase, text);
        response.Dispose();
        return status switch
        {
            // A watch comes back to these.
            429 when after is not null => new RefusedException(description) { RetryAfter = after },
            >= 500 => new UnavailableException(description) { RetryAfter = after },
            // Whoever reads that all was refused would ask for it again.
            _ when _hasChanged => new UnavailableException($"It is accepted, but cannot be followed: {description}"),
            _ => new RefusedException(description),
        };
    }

    private static async Task<string> TextOf(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }
}
