using Microsoft.Extensions.Options;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.WebConsole;

[Collection(PostgresSuite.Name)]
public sealed class AddressesThatCannotBe(PostgresServer postgres)
{
    [Theory]
    [InlineData("Console:UsersAddress", "http://users.example/api")]
    [InlineData("Console:UsersAddress", "users.example")]
    [InlineData("Browsers:Origins:0", "*")]
    [InlineData("Browsers:Origins:0", "http://console.example/")]
    public async Task Are_refused_at_the_start(string key, string value)
    {
        var start = async () => await ApiHost.Start(await postgres.CreateDatabase(), settings: [new(key, value)]);

        (await start.ShouldThrowAsync<OptionsValidationException>()).Message.ShouldContain("http://host:port");
    }
}
