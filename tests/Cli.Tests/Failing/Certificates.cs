using System.Security.Cryptography.X509Certificates;
using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Failing;

public sealed class Certificates
{
    [Fact]
    public async Task Only_the_authority_that_is_named_is_trusted()
    {
        using var ours = new PrivateAuthority("ours");
        using var another = new PrivateAuthority("another");
        var issued = ours.Issue("localhost");
        using var certificate = X509Certificate2.CreateFromPem(issued.Certificate, issued.Key);
        await using var service = await FlakyService.Start(outages: 0, certificate: certificate);

        await CliRun.Start(service.Environment, ["list"]).ShouldEnd(ExitCode.Unavailable);
        await List(service, another.Certificate, ExitCode.Unavailable);
        await List(service, ours.Certificate, ExitCode.Done);
        await List(service, "no certificate", ExitCode.Usage);
    }

    private static async Task List(FlakyService service, string authority, ExitCode expected)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, authority);
            await CliRun.Start(service.Environment, ["list", "--ca-file", file]).ShouldEnd(expected);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
