using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Setup;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Every endpoint × every part of its request × every class of garbage that can stand there.</summary>
internal sealed class Matrix
{
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<Attack>>> _cheapByEndpointAndPlace;

    public Matrix(IReadOnlyList<Operation> operations, IReadOnlyList<Caller> callers)
    {
        All =
        [
            .. operations.SelectMany(operation =>
                PathAttacks
                    .Of(operation)
                    .Concat(QueryAttacks.Of(operation))
                    .Concat(PageWalks.Of(operation))
                    .Concat(HeaderAttacks.Of(operation))
                    .Concat(FieldAttacks.Of(operation))
                    .Concat(BodyAttacks.Of(operation))
                    .Concat(RequestLineAttacks.Of(operation))
                    .Concat(FramingAttacks.Of(operation))
                    .Concat(ExhaustionAttacks.Of(operation))
                    .Concat(CallerAttacks.Of(operation, callers))
            ),
        ];
        _cheapByEndpointAndPlace =
        [
            .. Of(Cost.Small)
                .GroupBy(attack => attack.Operation)
                .Select(endpoint =>
                    endpoint.GroupBy(attack => attack.Place, StringComparer.Ordinal).Select(place => place.ToList()).ToList()
                ),
        ];
    }

    public IReadOnlyList<Attack> All { get; }

    public IEnumerable<Attack> Of(params IReadOnlyList<Cost> costs) => All.Where(attack => costs.Contains(attack.Cost));

    /// <summary>Each endpoint, and each of its places, as often as any other: fields are few beside headers.</summary>
    public Attack Draw(Random random) => random.Pick(random.Pick(random.Pick(_cheapByEndpointAndPlace)));
}
