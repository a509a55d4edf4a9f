using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>One browser process for the suite; every visitor has a profile of their own in it.</summary>
internal sealed class RunningBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private RunningBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<RunningBrowser> Start()
    {
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.File, Args = Chromium.Arguments });
        return new(playwright, browser);
    }

    public async Task<Visitor> Visit(Uri console, Screen screen)
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = console.OriginalString,
                ViewportSize = new() { Width = screen.Width, Height = screen.Height },
                ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
                TimezoneId = "UTC",
            }
        );
        context.SetDefaultTimeout(Patience.Milliseconds);
        return new Visitor(context, await context.NewPageAsync(), console);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
