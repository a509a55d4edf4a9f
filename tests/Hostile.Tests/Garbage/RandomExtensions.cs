namespace Orders.Hostile.Tests.Garbage;

internal static class RandomExtensions
{
    public static T Pick<T>(this Random random, params IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public static string Repeat(this Random random, string text, int least, int most) =>
        string.Concat(Enumerable.Repeat(text, random.Next(least, most + 1)));

    /// <summary>Up to eight letters and digits.</summary>
    public static string Word(this Random random) => random.Pick("", $"{random.Next():x}", "a", "Zz9");

    /// <summary>In front of an innocent word, behind it or inside.</summary>
    public static string Around(this Random random, string text) => random.Pick($"{text}abc", $"abc{text}", $"ab{text}c", text);

    public static Guid Uuid(this Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Wire text of any bytes.</summary>
    public static string Bytes(this Random random, int least, int most)
    {
        var bytes = new byte[random.Next(least, most + 1)];
        random.NextBytes(bytes);
        return Wire.WireText.OfBytes(bytes);
    }
}
