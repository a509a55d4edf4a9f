using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Orders.WebConsole;

/// <summary>The web UI of operators and customers: files alone, which do what the HTTP API lets their reader do.</summary>
public static class ConsoleHosting
{
    private static readonly string Files = Path.Combine(AppContext.BaseDirectory, "console-files");

    public static TBuilder AddConsole<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder
            .Services.AddOptions<ConsoleOptions>()
            .BindConfiguration(ConsoleOptions.Section)
            .Validate(
                options => options.IsUsable,
                $"{ConsoleOptions.Section}:{nameof(ConsoleOptions.UsersAddress)} must be http://host:port, without a path, or left out."
            )
            .ValidateOnStart();
        return builder;
    }

    /// <summary>
    /// Comes before the service defaults: files are for anybody, and a page with its modules counts against nobody's rate. What the
    /// console does not have is left to the API, whose problems stay what they are.
    /// </summary>
    public static WebApplication UseConsole(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ConsoleOptions>>().Value;
        if (!options.Enabled)
        {
            return app;
        }

        var headers = new ConsoleHeaders(options.UsersAddress);
        app.UseWhen(
            context => ConsolePaths.Include(context.Request),
            console =>
            {
                console.Use(ConsoleSettings.Answer(options, headers));
                console.Use(ConsolePaths.ServePagesFromIndex);
                console.UseStaticFiles(
                    new StaticFileOptions
                    {
                        FileProvider = new PhysicalFileProvider(Files),
                        ContentTypeProvider = new FileExtensionContentTypeProvider(ContentTypes),
                        OnPrepareResponse = file => headers.AddTo(file.Context.Response),
                    }
                );
            }
        );
        return app;
    }

    private static Dictionary<string, string> ContentTypes =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            [".html"] = "text/html; charset=utf-8",
            [".js"] = "text/javascript; charset=utf-8",
            [".css"] = "text/css; charset=utf-8",
            [".svg"] = "image/svg+xml",
        };
}
