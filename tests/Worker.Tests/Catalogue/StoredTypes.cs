using System.Text.Json;
using System.Text.Json.Nodes;
using EventStore.Types;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.Worker.OrderWorkflow;
using Users.Api;
using Users.Api.UserWorkflow;

namespace Orders.Worker.Tests.Catalogue;

/// <summary>All that each service's log holds.</summary>
internal static class StoredTypes
{
    public static readonly IReadOnlyDictionary<string, StoredType[]> ByLog = new Dictionary<string, StoredType[]>(
        StringComparer.Ordinal
    )
    {
        ["orders"] = [.. Events(OrdersLog.Types), Saga<OrderSaga>(OrdersLog.Types)],
        ["users"] = [.. Events(UsersLog.Types), Saga<UserSaga>(UsersLog.Types)],
    };

    /// <summary>The types by every name that they may be stored under.</summary>
    public static Dictionary<string, StoredType> Read(string log)
    {
        var types = log == "orders" ? OrdersLog.Types : UsersLog.Types;
        var retired = types.All.SelectMany(type => types.StoredNames(type).Select(name => StoredType.Event(types, name, type)));
        return ByLog[log]
            .Concat(retired)
            .DistinctBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<StoredType> Events(EventTypes types) => types.All.Select(type => StoredType.Event(types, type));

    // A saga's data is stored within its transitions, so their upcasters see it too.
    private static StoredType Saga<TSaga>(EventTypes types)
    {
        var transition = StoredType.Event(types, typeof(SagaTransitioned));
        return new StoredType(
            $"{transition.Name}.Data of {typeof(TSaga).Name}",
            typeof(TSaga),
            data => ((SagaTransitioned)transition.Read(Around(transition, data))).Data.Deserialize<TSaga>(EventTypes.Json)!,
            data => transition.IsRetired(Around(transition, data))
        );
    }

    private static JsonNode Around(StoredType transition, JsonNode data)
    {
        var whole = transition.Today().Sample;
        whole["Data"] = data.DeepClone();
        return whole;
    }
}
