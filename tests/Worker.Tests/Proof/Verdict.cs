using Orders.Audit;
using Orders.Contracts;
using Orders.Worker.Tests.Setup;
using Users.Audit;

namespace Orders.Worker.Tests.Proof;

/// <summary>Holds what both logs say in the end against each other, and against what the provider has done.</summary>
internal static class Verdict
{
    public static async Task<IReadOnlyList<string>> Of(OrderProcess process, OutsideWorld outside)
    {
        var (orders, users) = (new OrdersAuditor(), new UsersAuditor());
        List<PaymentCaptured> captures = [];
        await process.Orders.Feed(
            (stream, version, data) =>
            {
                orders.Feed(stream, version, data);
                if (data is PaymentCaptured { Repeated: false } captured)
                {
                    captures.Add(captured);
                }
            }
        );
        await process.Users.Feed(users.Feed);
        return
        [
            .. orders.Findings(requireAllEnded: true).Select(finding => $"{finding}"),
            .. users.Findings(requireAllEnded: true).Select(finding => $"{finding}"),
            .. captures
                .Where(captured => captured.ByHand is null != outside.HasCaptured(captured.OrderId))
                .Select(captured => $"By hand or by the provider? It has captured otherwise: {captured}"),
            .. KeptIsSpent(orders.Totals(), users.Totals().SpentByUser.Values.Sum()),
        ];
    }

    private static IEnumerable<string> KeptIsSpent(global::Orders.Audit.AuditTotals orders, Int128 spent)
    {
        var kept = orders.CapturedByCurrency.GetValueOrDefault("GBP") - orders.RefundedByCurrency.GetValueOrDefault("GBP");
        if (kept != spent)
        {
            yield return $"The orders' side keeps {kept}, and the users have spent {spent}.";
        }
    }
}
