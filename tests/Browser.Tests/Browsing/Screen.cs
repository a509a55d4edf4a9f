namespace Orders.Browser.Tests.Browsing;

/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed record Screen(string Name, int Width, int Height, bool IsDark = false)
{
    public static Screen Desk { get; } = new("desk", 1280, 800);

    public static Screen DarkDesk { get; } = Desk with { Name = "dark desk", IsDark = true };

    /// <summary>As narrow as phones in use are.</summary>
    public static Screen Phone { get; } = new("phone", 360, 740);

    public static Screen DarkPhone { get; } = Phone with { Name = "dark phone", IsDark = true };

    /// <summary>Of the screenshots, which are to be small.</summary>
    public static Screen Picture { get; } = new("picture", 1120, 700);

    public override string ToString() => Name;
}
