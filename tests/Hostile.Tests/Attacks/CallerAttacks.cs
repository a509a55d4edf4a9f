using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Setup;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Requests without any garbage, by those who may not make them, for what belongs to others.</summary>
internal static class CallerAttacks
{
    public static IEnumerable<Attack> Of(Operation operation, IReadOnlyList<Caller> callers) =>
        callers
            .Where(caller => !(operation.EndsSessions && caller.Rights is Rights.Customer))
            .Select(caller => new Attack(operation, "caller", caller.Name, (target, _) => target.Legal) { Sender = caller });
}
