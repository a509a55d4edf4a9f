namespace Orders.LocalServers;

internal static class Wildcard
{
    /// <summary>The directories that a path with `*` in its parts stands for.</summary>
    public static IEnumerable<string> Expand(string pattern) =>
        pattern
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(
                (IEnumerable<string>)["/"],
                (directories, part) =>
                    directories.Where(Directory.Exists).SelectMany(directory => Directory.EnumerateDirectories(directory, part))
            );
}
