namespace Orders.AppHost;

/// <summary>The console is served where the orders are. Distributed, the users have an address of their own, which it is told.</summary>
internal sealed record ConsoleAddress(AppHostOptions Options)
{
    public IEnumerable<KeyValuePair<string, string?>> Configuration =>
        Options.Distributed
            ?
            [
                new("Console:Enabled", "true"),
                new("Console:UsersAddress", $"http://127.0.0.1:{Options.Port + 1}"),
                new("Browsers:Origins:0", $"http://127.0.0.1:{Options.Port}"),
                new("Browsers:Origins:1", $"http://localhost:{Options.Port}"),
            ]
            : [new("Console:Enabled", "true")];
}
