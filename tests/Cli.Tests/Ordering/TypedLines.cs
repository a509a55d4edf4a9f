using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Ordering;

[Collection(ShopSuite.Name)]
public sealed class TypedLines(Shops shops)
{
    [Fact]
    public async Task A_sku_may_have_colons_and_at_signs_of_its_own()
    {
        var run = await CliRun.Of(
            shops.Resting,
            ["submit", "--user", $"{Guid.NewGuid()}", "--currency", "JPY", "--line", "a@b:c:3@250", "--line", "MUG:1@0", "--json"]
        );

        var order = (await CliRun.Of(shops.Resting, "show", $"{run.Json.Id()}")).Out;
        order.ShouldContain("a@b:c");
        order.ShouldContain("750 JPY");
    }

    [Theory]
    [InlineData("MUG-01")]
    [InlineData("MUG-01:")]
    [InlineData(":2")]
    [InlineData("MUG-01:two")]
    [InlineData("MUG-01:-2")]
    [InlineData("MUG-01:2@")]
    [InlineData("MUG-01:2@12.50")]
    public async Task What_is_no_line_is_explained(string line)
    {
        var run = await CliRun.Of(shops.Resting, "submit", "--currency", "GBP", "--line", line);

        await run.ShouldEnd(ExitCode.Usage);
        run.Error.ShouldContain($"'{line}' is no line");
    }
}
