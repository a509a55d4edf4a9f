using EventStore;
using EventStore.Types;
using Orders.Contracts;
using Users.Accounts;

namespace Users.Api;

/// <summary>The log of users: who they are, how they stand, and what was answered about their purchases.</summary>
public sealed class UsersLog : ILogDefinition
{
    public static string Schema => "users";

    /// <summary>Every message about users, and the events that stay here.</summary>
    public static EventTypes Types { get; } =
        new(
            [
                .. typeof(IUserMessage)
                    .Assembly.GetTypes()
                    .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IUserMessage))),
                typeof(UserRegistered),
                typeof(SpendingLimitSet),
                typeof(PurchaseApproved),
                typeof(PurchaseRefused),
                typeof(PurchaseReleased),
                typeof(PurchaseSettled),
                typeof(PurchaseCredited),
                typeof(CancelOrder),
                .. DeadLetterStreams.EventTypes,
                typeof(SagaTransitioned),
            ],
            [UserRegisteredUpcasting.PlainData]
        );
}
