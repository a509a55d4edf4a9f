using Microsoft.Playwright;
using Orders.Browser.Tests.Browsing;
using Orders.Browser.Tests.Setup;

namespace Orders.Browser.Tests.Pages;

/// <summary>A page as it is looked at in its own right.</summary>
/// <param name="Name">Of its screenshot.</param>
/// <param name="Route">As the console's table of routes has it; null for what has no place in it.</param>
/// <param name="Filled">Some text that is there once the page has what it shows.</param>
internal sealed record ConsolePage(
    string Name,
    string? Route,
    string Heading,
    Func<World, string> Path,
    Func<World, string>? Filled = null
)
{
    public static IReadOnlyList<ConsolePage> All { get; } =
    [
        new("sign-in", null, "Sign in", _ => "/") { IsForAnybody = true },
        new("board", "/", "Board", _ => "/", _ => "The simulated provider declines this payment.") { IsLive = true },
        new("orders", "/console/orders", "Orders", _ => "/console/orders", world => OrderPage.ShortId(world.Completed)),
        new("place-order", "/console/orders/new", "Place an order", _ => "/console/orders/new"),
        new("order", "/console/orders/:id", "Order", world => OrderPage.PathOf(world.Refused), _ => "Order rejected")
        {
            IsLive = true,
        },
        new(
            "attention",
            "/console/attention",
            "Sagas that need attention",
            _ => "/console/attention",
            world => OrderPage.ShortId(world.Flagged)
        ),
        new(
            "dead-letters",
            "/console/dead-letters",
            "Dead letters",
            _ => "/console/dead-letters",
            world => OrderPage.ShortId(world.DeadLetter)
        ),
        new(
            "dead-letter",
            "/console/dead-letters/:side/:id",
            "Dead letter",
            world => $"/console/dead-letters/orders/{world.DeadLetter}",
            _ => "cannot be read"
        ),
        new("projections", "/console/projections", "Projections", _ => "/console/projections", _ => "saga-list"),
        new("charts", "/console/charts", "Charts", _ => "/console/charts", _ => "Backlog") { IsLive = true },
        new("products", "/console/products", "Products", _ => "/console/products", _ => "Teapot"),
        new("stock", "/console/stock", "Stock", _ => "/console/stock", _ => "SKU-"),
        new("simulators", "/console/simulators", "Simulators", _ => "/console/simulators", _ => "Payments"),
        new("users", "/console/users", "Users", _ => "/console/users", world => OrderPage.ShortId(world.Customer.Id)),
        new("user", "/console/users/:id", "User", world => $"/console/users/{world.Customer.Id}", _ => "Ada Lovelace"),
        new("missing", null, "There is no such page", _ => "/console/nowhere"),
    ];

    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static ConsolePage Of(string name) => All.Single(page => page.Name == name);

    public bool IsForAnybody { get; private init; }

    /// <summary>It follows the watch.</summary>
    public bool IsLive { get; private init; }

    /// <summary>Opens it, and waits until it shows what it has to show.</summary>
    public async Task Show(Visitor visitor, World world, string key)
    {
        if (IsForAnybody)
        {
            await visitor.Page.GotoAsync(Path(world));
        }
        else
        {
            await visitor.SignIn(key, Path(world));
        }

        await visitor.IsAt(Heading);
        if (Filled is not null)
        {
            await Assertions.Expect(visitor.Main.GetByText(Filled(world)).First).ToBeVisibleAsync();
        }

        if (IsLive)
        {
            await visitor.Connection("Live");
        }
    }
}
