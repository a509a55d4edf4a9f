using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Orders.Replay.Services;

/// <summary>
/// One service over HTTP. Requests that cannot have reached it are sent again until the token is cancelled, with the pauses that
/// the service asks for; so are all requests that only read.
/// </summary>
public sealed class ServiceClient(HttpClient http, ReplayOptions options)
{
    private const int MaxProblemLength = 500;

    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    /// <summary>Waits a while for the service to answer at all.</summary>
    /// <exception cref="ServiceAwayException">It did not.</exception>
    public async Task AwaitAnswer(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await http.GetAsync("/health/live", cancellationToken);
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < options.StartPatience)
            {
                await Task.Delay(options.RetryPause, cancellationToken);
            }
            catch (HttpRequestException exception)
            {
                throw new ServiceAwayException($"Nothing answers at {http.BaseAddress}: {exception.Message}");
            }
        }
    }

    /// <exception cref="ServiceRefusedException">The service answered with a 4xx.</exception>
    public async Task<T> Get<T>(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await Send<T>(HttpMethod.Get, path, body: null, key: null, cancellationToken))
            {
                case Answer<T>.Accepted accepted:
                    return accepted.Body;
                case Answer<T>.Refused refused:
                    throw new ServiceRefusedException($"GET {path}: {refused.Problem}");
                default:
                    await Task.Delay(options.RetryPause, cancellationToken);
                    break;
            }
        }
    }

    public Task<Answer<T>> Post<T>(string path, object body, CancellationToken cancellationToken) =>
        Send<T>(HttpMethod.Post, path, body, key: null, cancellationToken);

    /// <summary>For endpoints that take an idempotency key: a repeat gets the first answer, so no answer stays lost.</summary>
    public async Task<Answer<T>> PostOnce<T>(string path, object body, string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await Send<T>(HttpMethod.Post, path, body, key, cancellationToken) is var answer and not Answer<T>.Lost)
            {
                return answer;
            }
        }
    }

    private async Task<Answer<T>> Send<T>(
        HttpMethod method,
        string path,
        object? body,
        string? key,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(method, path);
                request.Content = body is null ? null : JsonContent.Create(body, options: Json);
                if (key is not null)
                {
                    request.Headers.Add("Idempotency-Key", key);
                }

                using var response = await http.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    var read = await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken);
                    return new Answer<T>.Accepted(read ?? throw new JsonException($"{method} {path} answered null."));
                }

                if (response.StatusCode >= HttpStatusCode.InternalServerError)
                {
                    await Task.Delay(PauseOf(response), cancellationToken);
                    return new Answer<T>.Lost();
                }

                if (response.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    return new Answer<T>.Refused(await Problem(response, cancellationToken));
                }

                await Task.Delay(PauseOf(response), cancellationToken);
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError)
            {
                await Task.Delay(options.RetryPause, cancellationToken);
            }
            catch (Exception exception) when (IsLost(exception) && !cancellationToken.IsCancellationRequested)
            {
                return new Answer<T>.Lost();
            }
        }
    }

    private TimeSpan PauseOf(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta ?? options.RetryPause;

    /// <summary>The connection broke, or the request took longer than its timeout.</summary>
    private static bool IsLost(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException;

    private static async Task<string> Problem(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return $"{(int)response.StatusCode} {text[..Math.Min(text.Length, MaxProblemLength)]}";
    }
}
