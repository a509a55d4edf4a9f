using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>The form of a new order.</summary>
internal sealed class OrderForm(Visitor visitor)
{
    private readonly ILocator _form = visitor.Main.GetByRole(AriaRole.Form, new() { Name = "Place an order" });

    public ILocator User => _form.GetByLabel("User id");

    public ILocator Sku => Line.GetByLabel("SKU");

    public ILocator Quantity => Line.GetByLabel("Quantity");

    public ILocator UnitPrice => Line.GetByLabel("Unit price");

    public ILocator Place => _form.GetByRole(AriaRole.Button, new() { Name = "Place order" });

    private ILocator Line => _form.GetByRole(AriaRole.Group, new() { Name = "Line 1" });

    public static async Task<OrderForm> Open(Visitor visitor)
    {
        await visitor.Main.GetByRole(AriaRole.Link, new() { Name = "Place an order" }).ClickAsync();
        await visitor.IsAt("Place an order");
        return new OrderForm(visitor);
    }
}
