using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Pages;

/// <summary>What is asked of every page; that none asks another origin or runs into an error is asked of every test.</summary>
public sealed class EveryPage(ConsoleSuite suite) : ConsoleTest(suite)
{
    private static readonly Screen[] Screens = [Screen.Desk, Screen.DarkDesk, Screen.Phone, Screen.DarkPhone];

    protected override ConsoleSettings Settings => ConsoleSettings.Troubled;

    public static TheoryData<string> Names => ConsolePage.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_open_to_everybody_on_every_screen(string name)
    {
        var visitor = await Visit();
        await ConsolePage.Of(name).Show(visitor, await World(), Console.Key);

        var violations = new List<string>();
        foreach (var screen in Screens)
        {
            await visitor.SitAt(screen);
            violations.AddRange((await Axe.ViolationsOn(visitor.Page)).Select(violation => $"{screen}: {violation}"));
            var width = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (width > screen.Width)
            {
                violations.Add($"{screen}: scrolls sideways to {width} pixels");
            }
        }

        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_known_to_these_tests()
    {
        var visitor = await Visit();
        await visitor.SignIn(Console.Key);

        var routes = await visitor.Page.EvaluateAsync<string[]>(
            "async () => (await import('/console/routing/routes.js')).routes.map(route => route.path)"
        );

        ConsolePage.All.Select(page => page.Route).OfType<string>().ShouldBe(routes, ignoreOrder: true);
    }
}
