using System.Net.Http.Json;
using System.Text;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Idempotency;

/// <summary>Sends header values that are not ASCII as UTF-8, which a client refuses to do unless told.</summary>
internal sealed class RawClient(HttpClient like) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 })
    {
        BaseAddress = like.BaseAddress,
        DefaultRequestHeaders = { { "X-Api-Key", Keys.All } },
    };

    public Task<HttpResponseMessage> Post(string key, string path, object body) => _client.PostUnder(key, path, body);

    public void Dispose() => _client.Dispose();
}
