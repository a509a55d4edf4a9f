using Microsoft.AspNetCore.Http;

namespace Orders.WebConsole;

/// <summary><c>/console/settings.json</c>: where the APIs are.</summary>
/// <param name="UsersAddress">Empty for the console's own.</param>
internal sealed record ConsoleSettings(string UsersAddress)
{
    private static readonly PathString Path = "/console/settings.json";

    public static Func<HttpContext, RequestDelegate, Task> Answer(ConsoleOptions options, ConsoleHeaders headers)
    {
        var settings = new ConsoleSettings(options.UsersAddress?.GetLeftPart(UriPartial.Authority) ?? "");
        return async (context, next) =>
        {
            if (context.Request.Path != Path)
            {
                await next(context);
                return;
            }

            headers.AddTo(context.Response);
            await context.Response.WriteAsJsonAsync(settings, context.RequestAborted);
        };
    }
}
