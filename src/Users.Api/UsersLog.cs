using EventStore;
using EventStore.Types;
using Orders.Contracts;
using Users.Accounts;

namespace Users.Api;

/// <summary>The log of users: who they are, and what was answered about their purchases.</summary>
public sealed class UsersLog : ILogDefinition
{
    public static string Schema => "users";

    public static EventTypes Types { get; } =
        new([
            typeof(UserRegistered),
            typeof(UserVerified),
            typeof(PurchaseApproved),
            typeof(PurchaseRefused),
            typeof(PurchaseReleased),
            typeof(PurchaseSettled),
            typeof(PurchaseCredited),
            .. DeadLetterStreams.EventTypes,
        ]);
}
