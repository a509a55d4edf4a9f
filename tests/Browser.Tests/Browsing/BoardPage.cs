using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>The console's first page: a column for each state.</summary>
internal sealed class BoardPage(Visitor visitor)
{
    public ILocator Card(string state, string order) =>
        visitor.Region(state).GetByRole(AriaRole.Link, new() { Name = OrderPage.ShortId(order) });

    /// <summary>Every card of the order, in whichever column.</summary>
    public ILocator Cards(string order) => visitor.Main.GetByRole(AriaRole.Link, new() { Name = OrderPage.ShortId(order) });

    public Task Shows(string order, string state) => Assertions.Expect(Card(state, order)).ToBeVisibleAsync();
}
