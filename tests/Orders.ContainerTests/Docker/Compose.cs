namespace Orders.ContainerTests.Docker;

/// <summary>Compose files as one project with its own containers, networks, volumes and ports, which goes when the tests do.</summary>
internal sealed class Compose : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly IReadOnlyList<string> _command;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly Reaper _reaper;

    private Compose(IReadOnlyList<string> command, string project, IReadOnlyDictionary<string, string> environment)
    {
        (_command, Project, _environment) = (command, project, environment);
        _reaper = Reaper.Of([.. command, "down", "--volumes", "--timeout", "0"], environment);
    }

    public string Project { get; }

    /// <param name="files">In the repository's root.</param>
    /// <param name="environment">What the files ask for.</param>
    public static async Task<Compose> Of(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> files)
    {
        var project = $"orders-test-{Guid.NewGuid():N}"[..24];
        string[] program = await Command.Succeeds("docker", "compose", "version") ? ["docker", "compose"] : ["docker-compose"];
        string[] arguments =
        [
            "--project-name",
            project,
            "--project-directory",
            Repository.Root,
            .. files.SelectMany(file => new[] { "--file", Path.Combine(Repository.Root, file) }),
        ];
        return new Compose([.. program, .. arguments], project, environment);
    }

    public Task<string> Run(params IReadOnlyList<string> arguments) =>
        Command.Run([.. _command, .. arguments], _environment, Patience);

    /// <summary>The containers of a service, whether or not they run, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<Container>> Containers(string service)
    {
        var names = await Command.Run([
            "docker",
            "ps",
            "--all",
            "--filter",
            $"label=com.docker.compose.project={Project}",
            "--filter",
            $"label=com.docker.compose.service={service}",
            "--format",
            "{{.Names}}",
        ]);
        return
        [
            .. names
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal)
                .Select(name => new Container(name, Project)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("ORDERS_CONTAINER_LOGS") is { } directory)
        {
            Directory.CreateDirectory(directory);
            await File.WriteAllTextAsync(Path.Combine(directory, $"{Project}.log"), await Run("logs", "--no-color"));
        }

        await _reaper.DisposeAsync();
    }
}
