using EventStore.Projections;
using EventStore.Read;
using Npgsql;
using Orders.ReadModels;
using Orders.Stock;

namespace Orders.Http.Tests.Projections;

/// <summary>Refuses one event for as long as the switch is on.</summary>
public sealed class FragileProjection(Switch broken) : IProjection<OrdersLog>
{
    public const string Poison = "poison";

    private int _refusals;

    public int Refusals => Volatile.Read(ref _refusals);

    public string Name => "fragile";

    public int Version => 1;

    public IReadOnlyCollection<Type> EventTypes { get; } = [typeof(GoodsReceived)];

    public string Tables => "CREATE TABLE {schema}.nothing (id integer PRIMARY KEY);";

    public Task Apply(
        NpgsqlConnection connection,
        string schema,
        IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken
    )
    {
        if (broken.On && events.Any(recorded => recorded.Data is GoodsReceived { Sku: Poison }))
        {
            Interlocked.Increment(ref _refusals);
            throw new InvalidOperationException("No poison.");
        }

        return Task.CompletedTask;
    }
}

public sealed class Switch
{
    public bool On { get; set; }
}
