using Orders.Audit;
using Orders.ReadModels;
using Orders.ServiceDefaults.Auditing;

namespace Orders.Api.Audit;

internal static class OrdersAudit
{
    public static LogAudit<OrdersLog> Begin()
    {
        var auditor = new OrdersAuditor();
        return new(auditor.Feed, atRest => [.. auditor.Findings(atRest).Select(finding => finding.ToString())]);
    }
}
