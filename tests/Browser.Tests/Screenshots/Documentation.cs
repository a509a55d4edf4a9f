namespace Orders.Browser.Tests.Screenshots;

internal static class Documentation
{
    /// <summary><c>docs</c> of the repository that these tests were built in.</summary>
    public static string Directory { get; } = Path.Combine(Root(AppContext.BaseDirectory), "docs");

    private static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "Orders.sln"))
            ? directory
            : Root(
                Path.GetDirectoryName(directory)
                    ?? throw new DirectoryNotFoundException("These tests lie outside the repository.")
            );
}
