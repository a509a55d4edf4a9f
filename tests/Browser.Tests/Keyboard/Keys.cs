using Microsoft.Playwright;

namespace Orders.Browser.Tests.Keyboard;

/// <summary>All that somebody has who uses no mouse.</summary>
internal sealed class Keys(IPage page)
{
    // What has the focus has to show it: with an outline, or with a shadow where it draws its own.
    private const string ShowsFocus = """
        element => {
            const style = getComputedStyle(element);
            return element.matches(':focus-visible')
                && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
        }
        """;

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <param name="within">Presses of the key.</param>
    public async Task TabTo(ILocator target, int within = 30)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var presses = 0; presses < within; presses++)
        {
            await Press("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                (await target.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"{target} has the focus and does not show it");
                return;
            }
        }

        throw new InvalidOperationException($"{target} was not reached with {within} presses of Tab.");
    }
}
