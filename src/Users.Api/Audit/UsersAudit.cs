using Orders.ServiceDefaults.Auditing;
using Users.Audit;

namespace Users.Api.Audit;

internal static class UsersAudit
{
    public static LogAudit<UsersLog> Begin()
    {
        var auditor = new UsersAuditor();
        return new(auditor.Feed, atRest => [.. auditor.Findings(atRest).Select(finding => finding.ToString())]);
    }
}
