using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Orders.ServiceDefaults.Idempotency;

/// <summary>A request under an idempotency key, as a feature of its context.</summary>
/// <param name="ClaimId">Stands for the caller and the key, so that neither is in the database.</param>
/// <param name="Digest">Stands for method, path, query and body. Bodies hold personal data, and are not kept.</param>
internal sealed record KeyedRequest(string ClaimId, string Digest)
{
    private const int BufferSize = 16 * 1024;

    /// <summary>Reads the body, and leaves it to be read again.</summary>
    /// <param name="caller">Tells callers apart for good.</param>
    /// <param name="inMemory">Bytes of the body that are not written to a file; the most that is accepted.</param>
    /// <exception cref="BadHttpRequestException">The body is too large, or its end never came.</exception>
    public static async Task<KeyedRequest> Of(HttpRequest request, string caller, string key, int inMemory)
    {
        request.EnableBuffering(inMemory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.GetEncodedPathAndQuery()}\n"));
        try
        {
            await AppendBody(hash, request);
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The body could not be read.", failure);
        }

        request.Body.Position = 0;
        // No caller's name has a line's end in it.
        var claim = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{key}"));
        return new(Convert.ToHexStringLower(claim), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task AppendBody(IncrementalHash hash, HttpRequest request)
    {
        var buffer = new byte[BufferSize];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
        }
    }
}
