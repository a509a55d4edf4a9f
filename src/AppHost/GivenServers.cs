namespace Orders.AppHost;

/// <summary>Connection strings of servers that the user already has (ConnectionStrings__Postgres, ConnectionStrings__RabbitMq).</summary>
internal sealed record GivenServers(string? Postgres, string? RabbitMq)
{
    public static GivenServers FromEnvironment()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new GivenServers(Given("Postgres"), Given("RabbitMq"));

        string? Given(string name) => configuration.GetConnectionString(name) is { Length: > 0 } value ? value : null;
    }
}
