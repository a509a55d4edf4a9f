using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Users.Api.Browsers;

/// <summary>CORS for the console, where it has an origin of its own. No cookie is ever involved: callers show what they have.</summary>
public static class BrowserCalls
{
    private const string Policy = nameof(BrowserCalls);

    public static TBuilder AddBrowserCalls<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder
            .Services.AddOptions<BrowserOptions>()
            .BindConfiguration(BrowserOptions.Section)
            .Validate(
                options => options.IsUsable,
                $"{BrowserOptions.Section}:{nameof(BrowserOptions.Origins)} must be a list of http://host:port, without anything behind."
            )
            .ValidateOnStart();
        builder.Services.AddCors();
        builder
            .Services.AddOptions<CorsOptions>()
            .Configure<IOptions<BrowserOptions>>((cors, browsers) => cors.AddPolicy(Policy, Of(browsers.Value)));
        return builder;
    }

    public static WebApplication UseBrowserCalls(this WebApplication app)
    {
        app.UseCors(Policy);
        return app;
    }

    private static CorsPolicy Of(BrowserOptions options) =>
        new CorsPolicyBuilder([.. options.Origins])
            .AllowAnyMethod()
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter)
            .Build();
}
