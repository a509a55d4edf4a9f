using Microsoft.Playwright;

namespace Orders.Browser.Tests.Browsing;

/// <summary>The page of one order.</summary>
internal sealed class OrderPage(Visitor visitor)
{
    /// <summary>One item for each event, in the order in which they happened.</summary>
    public ILocator Timeline => visitor.Region("Timeline").GetByRole(AriaRole.List).First.Locator("> li");

    public ILocator Saga => visitor.Region("Saga");

    /// <summary>Its name tells the way that the saga has taken.</summary>
    public ILocator Diagram => visitor.Main.GetByRole(AriaRole.Img, new() { Name = "State machine of the saga" });

    public static string PathOf(string order) => $"/console/orders/{order}";

    /// <summary>As pages show an id.</summary>
    public static string ShortId(string order) => order[^8..];

    public Task IsAt(string state) =>
        Assertions.Expect(Saga).ToContainTextAsync($"The saga is at {state} and waits for nothing.");

    /// <param name="sentence">What has become of the order, or why.</param>
    public Task Says(string sentence) => Assertions.Expect(visitor.Main.GetByText(sentence).First).ToBeVisibleAsync();
}
