using EventStore.Marten.Tests.Setup;
using EventStore.Types;
using JasperFx.Events;
using Orders.ReadModels;
using Users.Api;

namespace EventStore.Marten.Tests;

public sealed class NameTests
{
    public static TheoryData<EventTypes> Logs => [OrdersLog.Types, UsersLog.Types, AccountsLog.Types];

    [Theory]
    [MemberData(nameof(Logs))]
    public void Every_event_type_has_the_name_that_Marten_gives_it(EventTypes types)
    {
        foreach (var type in types.All)
        {
            types.Name(type).ShouldBe(type.GetEventTypeName());
        }
    }
}
