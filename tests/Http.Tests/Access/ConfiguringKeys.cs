using Microsoft.Extensions.Configuration;
using Orders.ServiceDefaults.ApiKeys;

namespace Orders.Http.Tests.Access;

public sealed class ConfiguringKeys
{
    [Theory]
    [InlineData("shop", "the key itself", "ApiKeys:0:Sha256")]
    [InlineData("shop", "", "ApiKeys:0:Sha256")]
    [InlineData(" ", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "ApiKeys:0:Name")]
    public void Says_which_setting_of_a_key_is_not_usable(string name, string hash, string setting)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ApiKeys:0:Name", name), new("ApiKeys:0:Sha256", hash)])
            .Build();

        Should.Throw<InvalidOperationException>(() => new ApiKeyRing(configuration)).Message.ShouldStartWith(setting);
    }
}
