using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Orders.ServiceDefaults.Migrations;

/// <summary>
/// The argument <c>migrate</c>: brings the service's tables up to date as their owner, and does nothing else, so that the service
/// itself can run under a role that owns nothing.
/// </summary>
public static class MigrateCommand
{
    private const string Argument = "migrate";

    public static bool IsGiven(string[] arguments) => arguments is [Argument, ..];

    /// <param name="migrations">Each brings one schema up to date, and returns what to tell about it.</param>
    /// <returns>The exit code: 0, or 1 after the first that failed, with the reason on standard error.</returns>
    public static async Task<int> Migrate(
        this IHostApplicationBuilder builder,
        params Func<IConfiguration, CancellationToken, Task<string>>[] migrations
    )
    {
        try
        {
            foreach (var migration in migrations)
            {
                await Console.Out.WriteLineAsync(await migration(builder.Configuration, CancellationToken.None));
            }

            return 0;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
