using System.Text.Json;
using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Packing;

[Collection(ShopSuite.Name)]
public sealed class UsingTheTool(Shops shops)
{
    [Fact]
    public async Task It_installs_from_its_package_alone_works_and_stops_at_an_interrupt()
    {
        using var tool = await InstalledTool.Install();
        var order = await shops.Resting.Order();
        await using var proxy = new CuttableProxy(shops.Resting);

        using var show = tool.Start(CliRun.EnvironmentOf(shops.Resting), "show", $"{order}", "--json");
        var shown = await show.StandardOutput.ReadToEndAsync();
        await show.WaitForExitAsync();
        using var watch = tool.Start(CliRun.EnvironmentOf(shops.Resting, proxy.Address), "watch");
        await Eventually.Succeeds(() => proxy.Answered.ShouldBeGreaterThan(0));
        watch.Interrupt();
        await watch.WaitForExitAsync();

        (show.ExitCode, JsonElement.Parse(shown).GetProperty("order").Id()).ShouldBe((0, order));
        watch.ExitCode.ShouldBe((int)ExitCode.Interrupted);
        (await watch.StandardError.ReadToEndAsync()).ShouldBeEmpty();
    }
}
