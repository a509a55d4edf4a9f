using Microsoft.AspNetCore.Http;

namespace Orders.WebConsole;

/// <summary>Pages and files of the console: <c>/</c> and what is below <c>/console</c>. All else is the API's.</summary>
internal static class ConsolePaths
{
    private static readonly PathString Below = "/console";

    public static bool Include(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (IsFirstPage(request.Path) || request.Path.StartsWithSegments(Below, StringComparison.Ordinal));

    /// <summary>The pages' paths are the browser's affair; a path with a dot in its end names a file, which is there or not.</summary>
    public static async Task ServePagesFromIndex(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.Path;
        if (IsFirstPage(asked) || !IsFile(asked))
        {
            context.Request.Path = "/index.html";
        }

        await next(context);
        context.Request.Path = asked;
    }

    private static bool IsFirstPage(PathString path) => path.Value is "/" or "";

    private static bool IsFile(PathString path) => Path.GetFileName(path.Value!).Contains('.', StringComparison.Ordinal);
}
