namespace Orders.ContainerTests.Docker;

/// <summary>One container of a project, and what can go wrong with it.</summary>
internal sealed record Container(string Name, string Project)
{
    /// <summary>SIGKILL to what runs in it.</summary>
    public Task Kill() => Command.Run(["docker", "kill", Name]);

    public Task Start() => Command.Run(["docker", "start", Name]);

    public Task Restart() => Command.Run(["docker", "restart", "--time", "30", Name]);

    /// <summary>It holds all that it has, its connections too, and does nothing.</summary>
    public Task Pause() => Command.Run(["docker", "pause", Name]);

    public Task Unpause() => Command.Run(["docker", "unpause", Name]);

    /// <summary>Packets to and from it on this network get lost.</summary>
    public Task CutFrom(string network) => Command.Run(["docker", "network", "disconnect", $"{Project}_{network}", Name]);

    /// <param name="alias">What others on the network know it by.</param>
    public Task JoinTo(string network, string alias) =>
        Command.Run(["docker", "network", "connect", "--alias", alias, $"{Project}_{network}", Name]);

    public async Task<bool> IsHealthy() =>
        (await Command.Run(["docker", "inspect", "--format", "{{.State.Health.Status}}", Name])).Trim() == "healthy";

    public async Task<string> AddressOn(string network) =>
        (
            await Command.Run([
                "docker",
                "inspect",
                "--format",
                $"{{{{(index .NetworkSettings.Networks \"{Project}_{network}\").IPAddress}}}}",
                Name,
            ])
        ).Trim();

    public Task<string> Execute(params IReadOnlyList<string> command) => Command.Run(["docker", "exec", Name, .. command]);
}
