using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orders.Http.Tests.Setup;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Secrets;
using Users.Api;

namespace Orders.Http.Tests.Secrets;

[Collection(PostgresSuite.Name)]
public sealed class KeepingSecrets(PostgresServer postgres) : IDisposable
{
    private const string Wrong = "a-wrong-password-51c9";

    private readonly string _directory = Directory.CreateTempSubdirectory("orders-secrets-").FullName;

    [Fact]
    public async Task A_wrong_password_is_in_no_answer_and_no_log()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory, "Postgres__Password"), Wrong);
        using var lines = new LogLines();
        await using var app = Host(await postgres.CreateDatabase(), lines);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add(CallerAuthentication.ApiKeyHeader, Keys.All);

        using var answer = await client.GetAsync(new Uri($"/users/{Guid.NewGuid()}", UriKind.Relative));
        await Eventually.Succeeds(() => lines.Whole.ShouldContain("password authentication failed"));

        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Wrong);
        lines.Whole.ShouldNotContain(Wrong);
        await app.StopAsync();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private WebApplication Host(string database, LogLines lines)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders().AddProvider(lines);
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Postgres", new NpgsqlConnectionStringBuilder(database) { Password = null }.ConnectionString),
            new("Messaging:Transport", "InMemory"),
            new(SecretFiles.Directory, _directory),
        ]);
        builder.AddServiceDefaults().AddUsersApi();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseServiceDefaults().MapUsersApi();
        return app;
    }
}
