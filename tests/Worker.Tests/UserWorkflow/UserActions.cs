using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Metadata;
using EventStore.Read;
using MassTransit;
using Orders.Contracts;
using Orders.Identity.Personal;
using Orders.ServiceDefaults.Requests;
using Orders.Worker.Tests.Setup;
using Users;
using Users.Accounts;
using Users.Api;
using Users.Api.VerifyUser;

namespace Orders.Worker.Tests.UserWorkflow;

/// <summary>What callers do to users, as the API's handlers do it.</summary>
internal static class UserActions
{
    private const string Who = "test";

    public static async Task<Guid> Register(this OrderProcess process, TimeSpan? tokenLifetime = null)
    {
        var user = Guid.CreateVersion7();
        var now = DateTimeOffset.UtcNow;
        var token = (await process.Service<VerificationTokens>().Key(CancellationToken.None)).Of(user, round: 1);
        var jane = new PersonalData("jane@example.com", "Jane");
        var personal = await process.Service<PersonalDataVault>().Close(user, jane, CancellationToken.None);
        var registered = new UserRegistered(user, personal, SpendingLimit: null, now);
        var opened = new VerificationOpened(user, 1, token.Sha256, 0, now, now + (tokenLifetime ?? TimeSpan.FromHours(24)), 1);
        var unit = AppendUnit.Of(
            User.StreamId(user),
            ExpectedVersion.None,
            EventMetadata.For($"{user}", null, Who),
            registered,
            opened
        );
        await process.Users.Append(unit with { Deadlines = [.. process.Service<UserChanges>().Deadlines(user, [opened])] });
        return user;
    }

    public static Task<Folded<User>> Suspend(this OrderProcess process, Guid user) =>
        process.Decide(user, new SuspendUser(user, "Fraud", DateTimeOffset.UtcNow));

    public static Task<Folded<User>> Reinstate(this OrderProcess process, Guid user) =>
        process.Decide(user, new ReinstateUser(user, DateTimeOffset.UtcNow));

    public static Task<Folded<User>> Erase(this OrderProcess process, Guid user) =>
        process.Decide(user, new RequestErasure(user, DateTimeOffset.UtcNow));

    public static Task<Folded<User>> Verify(this OrderProcess process, Guid user) =>
        process.Decide(user, new VerifyUser(user, DateTimeOffset.UtcNow));

    public static async Task Approve(this OrderProcess process, Guid user, Guid order) =>
        await process.Users.Append(
            AppendUnit.Of(
                User.StreamId(user),
                ExpectedVersion.Any,
                EventMetadata.For($"{user}", null, Who),
                new PurchaseApproved(order, user, OrderProcess.Price, 1, Repeated: false)
            )
        );

    public static Task Release(this OrderProcess process, Guid user, Guid order) =>
        process.Tell(new ReleasePurchase(order, user, Attempt: 1));

    /// <summary>As if the relay had published it.</summary>
    public static Task Tell<T>(this OrderProcess process, T message, Guid? id = null)
        where T : class, IMessage =>
        process.Bus.Publish(
            message,
            context => (context.MessageId, context.CorrelationId) = (id ?? Guid.CreateVersion7(), message.SubjectId)
        );

    private static Task<Folded<User>> Decide(this OrderProcess process, Guid user, object command) =>
        process.Service<UserChanges>().Decide(user, IfMatch.Whatever, _ => command, Who, CancellationToken.None);
}
