using EventStore.Types;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>What the catalogue says to changes of one event, which was released as <see cref="Released"/>.</summary>
public sealed class ChangingAShape
{
    private const string Name = "packed";

    [Fact]
    public void The_shape_as_it_was_is_fine() => Breaks(typeof(Released)).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(WithAnOptional))]
    [InlineData(typeof(WithANameMore))]
    [InlineData(typeof(WithNullAllowed))]
    public void What_old_events_fit_into_is_compatible_and_new(Type today)
    {
        Breaks(today).ShouldBeEmpty();
        News(today).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(typeof(WithoutAProperty), "Pieces")]
    [InlineData(typeof(WithARequired), "Weight")]
    [InlineData(typeof(WithAnotherType), "Pieces")]
    [InlineData(typeof(WithARename), "Pieces")]
    [InlineData(typeof(WithANameLess), "Large")]
    public void What_loses_old_events_is_refused_and_named(Type today, string named) =>
        Breaks(today).ShouldContain(why => why.Contains(named, StringComparison.Ordinal));

    [Fact]
    public void With_an_upcaster_it_is_accepted()
    {
        var upcaster = Upcaster.OfType<Released, WithARename>(old => new WithARename(old.Id, old.Pieces, old.Size));
        var types = new EventTypes([typeof(WithARename)], [upcaster]);

        Breaks(StoredType.Event(types, "released", typeof(WithARename)) with { Name = Name }).ShouldBeEmpty();
    }

    [Fact]
    public void A_type_that_nothing_reads_any_more_is_refused() =>
        CatalogueCheck
            .Breaks(Catalogue(), new Dictionary<string, StoredType>(StringComparer.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain(Name);

    private static IEnumerable<string> Breaks(Type today) => Breaks(Stored(today));

    private static IEnumerable<string> Breaks(StoredType type) =>
        CatalogueCheck.Breaks(Catalogue(), new Dictionary<string, StoredType>(StringComparer.Ordinal) { [Name] = type });

    private static IEnumerable<StoredType> News(Type today) => CatalogueCheck.News(Catalogue(), [Stored(today)]);

    private static StoredType Stored(Type type) => StoredType.Event(new EventTypes([type]), type) with { Name = Name };

    private static Dictionary<string, List<StoredShape>> Catalogue() =>
        new(StringComparer.Ordinal) { [Name] = [Stored(typeof(Released)).Today()] };

    public enum Size
    {
        Large,
        Small,
    }

    public enum MoreSizes
    {
        Large,
        Small,
        Medium,
    }

    public enum FewerSizes
    {
        Small,
    }

    public sealed record Released(Guid Id, int Pieces, Size Size);

    public sealed record WithAnOptional(Guid Id, int Pieces, Size Size, string? Note = null);

    public sealed record WithANameMore(Guid Id, int Pieces, MoreSizes Size);

    public sealed record WithNullAllowed(Guid Id, int? Pieces, Size Size);

    public sealed record WithoutAProperty(Guid Id, Size Size);

    public sealed record WithARequired(Guid Id, int Pieces, Size Size, int Weight);

    public sealed record WithAnotherType(Guid Id, string Pieces, Size Size);

    public sealed record WithARename(Guid Id, int Count, Size Size);

    public sealed record WithANameLess(Guid Id, int Pieces, FewerSizes Size);
}
