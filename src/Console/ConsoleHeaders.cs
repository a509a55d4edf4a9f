using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Orders.WebConsole;

/// <summary>Nothing from elsewhere runs in the console or is asked by it; <c>deploy/gateway/console.conf</c> says the same.</summary>
internal sealed class ConsoleHeaders(Uri? usersAddress)
{
    private readonly string _policy = string.Join(
        "; ",
        "default-src 'self'",
        usersAddress is null ? "connect-src 'self'" : $"connect-src 'self' {usersAddress.GetLeftPart(UriPartial.Authority)}",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'"
    );

    public void AddTo(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Asked for again each time, and answered with 304: modules of two versions never meet.
        headers.CacheControl = CacheControlHeaderValue.NoCacheString;
    }
}
