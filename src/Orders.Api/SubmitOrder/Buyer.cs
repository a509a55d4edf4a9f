using Orders.Identity.Access;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.SubmitOrder;

internal static class Buyer
{
    /// <summary>Whom the order is for. The refusal is the same whether there is such a user or not.</summary>
    /// <exception cref="ProblemException">The caller may order for themselves alone.</exception>
    public static Guid Of(SubmitOrderRequest order, Caller caller)
    {
        var buyer =
            order.UserId ?? caller.UserId ?? throw new InvalidOperationException("An order for nobody has passed validation.");
        return caller.Reach(Scopes.SubmitOrders).Includes(buyer)
            ? buyer
            : throw new ProblemException(
                ProblemTypes.Forbidden,
                "You may order for yourself: leave userId out, or give your own."
            );
    }
}
