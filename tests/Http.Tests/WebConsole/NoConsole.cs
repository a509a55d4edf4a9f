using System.Net;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WebConsole;

public sealed class NoConsole(PostgresServer postgres) : ApiTest(postgres)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/console/main.js")]
    public async Task Is_served_where_nobody_asked_for_it(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));

        await response.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }
}
