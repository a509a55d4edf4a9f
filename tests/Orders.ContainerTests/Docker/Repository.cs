namespace Orders.ContainerTests.Docker;

internal static class Repository
{
    /// <summary>Where docker-compose.yml lies, above the tests.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new DirectoryNotFoundException("docker-compose.yml is in no directory above the tests.")
        : File.Exists(Path.Combine(directory.FullName, "docker-compose.yml")) ? directory.FullName
        : Find(directory.Parent);
}
