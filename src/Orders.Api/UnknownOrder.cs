using Orders.ServiceDefaults.Problems;

namespace Orders.Api;

internal static class UnknownOrder
{
    public static ProblemException Of(Guid id) =>
        ProblemException.NotFound($"There is no order {id}: use the id that its submission was answered with.");
}
