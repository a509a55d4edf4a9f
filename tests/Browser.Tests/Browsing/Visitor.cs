using Microsoft.Playwright;
using Orders.Browser.Tests.Hosting;

namespace Orders.Browser.Tests.Browsing;

/// <summary>Somebody with a browser of their own: nothing is kept in common with others.</summary>
internal sealed class Visitor(IBrowserContext context, IPage page, Uri console) : IAsyncDisposable
{
    public IPage Page => page;

    public ILocator Main => page.GetByRole(AriaRole.Main);

    public ILocator Alert => Main.GetByRole(AriaRole.Alert);

    public Complaints Complaints { get; } = Complaints.Of(context, console);

    /// <summary>As an operator; the page that was asked for comes by itself.</summary>
    public async Task SignIn(string key, string path = "/")
    {
        await page.GotoAsync(path);
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Sign in with an API key" });
        await form.GetByLabel("API key", new() { Exact = true }).FillAsync(key);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await IsIn();
    }

    public async Task SignIn(Customer customer)
    {
        await page.GotoAsync("/");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Sign in as a user" });
        await form.GetByLabel("Email").FillAsync(customer.Email);
        await form.GetByLabel("Password").FillAsync(Shop.Password);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await IsIn();
    }

    /// <summary>Loads another page; who is signed in stays so.</summary>
    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        await IsIn();
    }

    /// <summary>The page stays as it is, on another screen.</summary>
    public async Task SitAt(Screen screen)
    {
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    public ILocator Region(string name) => Main.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task IsAt(string heading) =>
        Assertions.Expect(Main.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 })).ToBeVisibleAsync();

    /// <summary>Whether the page's watch is live, reconnecting and so on, as it says itself.</summary>
    public Task Connection(string words) =>
        Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Connection" })).ToHaveTextAsync(words);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private Task IsIn() => Assertions.Expect(Button("Sign out")).ToBeVisibleAsync();
}
