using System.CommandLine;
using System.Text.Json;
using Orders.Cli.Connecting;
using Orders.Cli.Terminal;

namespace Orders.Cli.Auditing;

/// <summary><c>orders audit</c>.</summary>
internal static class AuditCommand
{
    private static readonly Option<AuditedService?> Service = new("--service")
    {
        Description = "Whose books: orders or users; both where it is left out.",
    };

    private static readonly Option<bool> AtRest = new("--at-rest")
    {
        Description = "What is under way counts, too: for when all work has come to an end.",
    };

    public static Command Create()
    {
        var command = new Command("audit", "Checks the books over the logs alone: exit code 1 where they do not balance.")
        {
            Service,
            AtRest,
        };
        Runner.SetAction(command, Audit);
        return command;
    }

    private static async Task<ExitCode> Audit(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (asked, atRest) = (parsed.GetValue(Service), parsed.GetValue(AtRest));
        var audits = new Dictionary<string, ApiAnswer>(StringComparer.Ordinal);
        if (asked is null or AuditedService.Orders)
        {
            audits["orders"] = await Complete(
                session,
                session.Orders,
                "orders",
                Query.Of("/audit", ("atRest", atRest)),
                cancellationToken
            );
        }

        if (asked is null or AuditedService.Users)
        {
            audits["users"] = await Complete(
                session,
                session.Users,
                "users",
                Query.Of("/users/audit", ("atRest", atRest)),
                cancellationToken
            );
        }

        Tell(session.Output, audits);
        return audits.Values.All(audit => audit.As<Audit>().Count == 0) ? ExitCode.Done : ExitCode.No;
    }

    // A request reads a part of the log, and a replica for itself.
    private static Task<ApiAnswer> Complete(
        Session session,
        ApiClient client,
        string log,
        string path,
        CancellationToken cancellationToken
    ) =>
        session.Output.WithBar(
            $"audit of {log}",
            async bar =>
            {
                while (true)
                {
                    var answer = await client.Get(path, cancellationToken);
                    var audit = answer.As<Audit>();
                    bar(audit.Percent);
                    if (audit.Complete)
                    {
                        return answer;
                    }
                }
            }
        );

    private static void Tell(Output output, Dictionary<string, ApiAnswer> audits)
    {
        if (output.IsJson)
        {
            output.WriteJson(
                $"{{{string.Join(',', audits.Select(audit => $"{JsonSerializer.Serialize(audit.Key)}:{audit.Value.Json}"))}}}"
            );
            return;
        }

        foreach (var audit in audits.Values.Select(answer => answer.As<Audit>()))
        {
            foreach (var finding in audit.Findings)
            {
                output.WriteLine(finding);
            }

            output.WriteLine($"The log {audit.Log} up to position {audit.Position}: {audit.Count} findings.");
        }
    }
}

internal enum AuditedService
{
    Orders,
    Users,
}

/// <summary>What <c>GET /audit</c> answers.</summary>
/// <param name="Count">Of all findings; the first of them are listed.</param>
internal sealed record Audit(string Log, long Position, long Head, bool Complete, int Count, IReadOnlyList<string> Findings)
{
    public double Percent => Head == 0 ? 100 : 100.0 * Position / Head;
}
