using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Pages;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Screenshots;

/// <summary>The pictures in docs/console.md: there for every page. ORDERS_SCREENSHOTS=1 takes them anew.</summary>
public sealed class ShowingEveryPage(ConsoleSuite suite) : ConsoleTest(suite)
{
    private const int LargestFile = 150 * 1024;

    private static readonly bool AreTaken = Environment.GetEnvironmentVariable("ORDERS_SCREENSHOTS") == "1";

    protected override ConsoleSettings Settings => ConsoleSettings.Troubled;

    public static TheoryData<string> Names => ConsolePage.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Have_a_screenshot_in_the_documentation(string name)
    {
        var file = Path.Combine(Documentation.Directory, "screenshots", $"{name}.png");
        if (AreTaken)
        {
            await Take(name, file);
        }

        File.Exists(file).ShouldBeTrue($"take it with ORDERS_SCREENSHOTS=1: {file}");
        new FileInfo(file).Length.ShouldBeLessThan(LargestFile);
        (await File.ReadAllTextAsync(Path.Combine(Documentation.Directory, "console.md"))).ShouldContain(
            $"(screenshots/{name}.png)"
        );
    }

    private async Task Take(string name, string file)
    {
        var visitor = await Visit(Screen.Picture);
        await ConsolePage.Of(name).Show(visitor, await World(), Console.Key);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await visitor.Page.ScreenshotAsync(new() { Path = file, Caret = Microsoft.Playwright.ScreenshotCaret.Hide });
    }
}
