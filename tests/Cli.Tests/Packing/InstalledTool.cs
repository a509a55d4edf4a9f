using System.Diagnostics;
using System.Runtime.InteropServices;
using Orders.Cli.Tests.Setup;

namespace Orders.Cli.Tests.Packing;

/// <summary>The package of this build, installed from nowhere else.</summary>
internal sealed class InstalledTool : IDisposable
{
    private const string Package = "Orders.Cli";

    private readonly string _directory = Directory.CreateTempSubdirectory("orders-tool-").FullName;

    public static async Task<InstalledTool> Install()
    {
        var tool = new InstalledTool();
        // As this was built: artifacts/bin/<project>/<configuration>.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var project = Path.Combine(Repository(), "src", "Cli");
        await tool.Dotnet("pack", project, "--configuration", configuration, "--no-build", "--output", tool._directory);
        await File.WriteAllTextAsync(
            tool.PathOf("nuget.config"),
            $"""<configuration><packageSources><clear /><add key="here" value="{tool._directory}" /></packageSources></configuration>"""
        );
        await tool.Dotnet(
            "tool",
            "install",
            Package,
            "--tool-path",
            tool._directory,
            "--configfile",
            tool.PathOf("nuget.config")
        );
        return tool;
    }

    /// <returns>The running process; its output can be read.</returns>
    public Process Start(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) =>
        Start(PathOf("orders"), environment, arguments);

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string PathOf(string file) => Path.Combine(_directory, file);

    private async Task Dotnet(params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MSBUILDDISABLENODEREUSE"] = "1" };
        if (arguments[0] is "tool")
        {
            environment["NUGET_PACKAGES"] = PathOf("packages");
        }

        using var process = Start("dotnet", environment, arguments);
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
    }

    private static Process Start(string file, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Shared frameworks are three levels below it.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
        );
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        return Process.Start(start)!;
    }

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Orders.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The tests do not run within the repository.");
        }

        return directory.FullName;
    }
}
