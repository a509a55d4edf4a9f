using EventStore.Migrations;

namespace EventStore.Projections.Tables;

/// <summary>The PostgreSQL schemas of a projection: <c>orders_order_list</c> and, beside it, those of its copies.</summary>
internal static class ProjectionSchema
{
    private const string LongestSuffix = "_verification";

    /// <summary>What queries read.</summary>
    /// <exception cref="ArgumentException">The projection's name cannot be part of a schema's.</exception>
    public static string Live<TLog>(IProjection<TLog> projection)
        where TLog : ILogDefinition
    {
        var name = $"{TLog.Schema}_{projection.Name.Replace('-', '_')}";
        SchemaName.Check($"{name}{LongestSuffix}");
        return name;
    }

    public static string Rebuild<TLog>(IProjection<TLog> projection)
        where TLog : ILogDefinition => $"{Live(projection)}_rebuild";

    public static string Verification<TLog>(IProjection<TLog> projection)
        where TLog : ILogDefinition => $"{Live(projection)}{LongestSuffix}";

    /// <summary>What a rebuild has replaced, until the last query of it has ended.</summary>
    public static string Retired<TLog>(IProjection<TLog> projection)
        where TLog : ILogDefinition => $"{Live(projection)}_retired";
}
