using EventStore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Orders.ServiceDefaults.Auditing;

/// <summary>
/// The argument <c>audit</c>: checks a service's whole log and tells what it finds. With <c>--at-rest</c> work that is under way
/// counts as well, as it should once everything has come to an end. Needs the database alone, and changes nothing.
/// </summary>
public static class AuditCommand
{
    private const string Argument = "audit";
    private const string AtRest = "--at-rest";

    public static bool IsGiven(string[] arguments) => arguments is [Argument, ..];

    /// <returns>The exit code: 0 where the books balance, 2 where they do not, 1 where they could not be read.</returns>
    public static async Task<int> Audit<TLog>(
        this IHostApplicationBuilder builder,
        string[] arguments,
        LogAudit<TLog> audit,
        CancellationToken cancellationToken = default
    )
        where TLog : ILogDefinition
    {
        if (arguments is not ([Argument] or [Argument, AtRest]))
        {
            await Console.Error.WriteLineAsync($"Give {Argument}, or {Argument} {AtRest}.");
            return 1;
        }

        try
        {
            var position = await Read(builder.Configuration, audit, cancellationToken);
            var findings = audit.Findings(arguments is [_, AtRest]);
            foreach (var finding in findings)
            {
                await Console.Out.WriteLineAsync(finding);
            }

            await Console.Out.WriteLineAsync($"The log {TLog.Schema} up to position {position}: {findings.Count} findings.");
            return findings.Count == 0 ? 0 : 2;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static async Task<long> Read<TLog>(
        IConfiguration configuration,
        LogAudit<TLog> audit,
        CancellationToken cancellationToken
    )
        where TLog : ILogDefinition
    {
        var options = configuration.GetSection(AuditOptions.Section).Get<AuditOptions>() ?? new AuditOptions();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(configuration)
            .AddServiceLog<TLog>(configuration)
            .BuildServiceProvider();
        var log = services.GetRequiredService<IEventLog<TLog>>();
        return await audit.Read(log, 0, options.PageSize, TimeSpan.Zero, TimeProvider.System, cancellationToken);
    }
}
