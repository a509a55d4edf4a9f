using Orders.Hostile.Tests.Document;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Lists taken a single item at a time, from one page to the next.</summary>
internal static class PageWalks
{
    public static IEnumerable<Attack> Of(Operation operation) =>
        operation
            .QueryParameters.Select(parameter => parameter.Name)
            .Intersect(["cursor", "limit"], StringComparer.Ordinal)
            .Count() == 2
            ?
            [
                new Attack(operation, "query cursor", "thousands of pages", (target, _) => target.WithQuery("limit=1"))
                {
                    Cost = Cost.Walk,
                },
            ]
            : [];
}
