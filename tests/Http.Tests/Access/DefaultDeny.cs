using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Http.Tests.Setup;
using Orders.Identity.ApiKeys;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Access;

namespace Orders.Http.Tests.Access;

public sealed class DefaultDeny(PostgresServer postgres) : ApiTest(postgres)
{
    private readonly PostgresServer _postgres = postgres;

    [Fact]
    public void Every_endpoint_says_whom_it_is_for() =>
        Host
            .Endpoints.Where(endpoint =>
                endpoint.Metadata.GetMetadata<Scope>() is null
                && endpoint.Metadata.GetMetadata<SignedIn>() is null
                && endpoint.Metadata.GetMetadata<KnownCaller>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(endpoint => endpoint.DisplayName)
            .ShouldBeEmpty();

    [Fact]
    public async Task One_that_does_not_is_for_nobody()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Postgres", await _postgres.CreateDatabase())]);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseServiceDefaults().MapGet("/forgotten", () => "secret");
        await app.StartAsync();
        await Keys.MakeKnown(app.Services.GetRequiredService<ApiKeyStore>());
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Api-Key", Keys.All);

        using var forgotten = await client.GetAsync(new Uri("/forgotten", UriKind.Relative));
        using var missing = await client.GetAsync(new Uri("/missing", UriKind.Relative));

        forgotten.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
