using System.Text.Json;
using EventStore.Read;
using EventStore.Types;
using Orders.Contracts;
using Orders.Worker.Tests.Setup;
using Users;
using Users.Api.UserWorkflow;

namespace Orders.Worker.Tests.UserWorkflow;

/// <summary>What the log says of one user.</summary>
/// <param name="Saga">The events of the saga's stream.</param>
/// <param name="Facts">The events of the user's own.</param>
internal sealed record UserStory(IReadOnlyList<RecordedEvent> Saga, IReadOnlyList<RecordedEvent> Facts)
{
    public IReadOnlyList<SagaTransitioned> Transitions { get; } = [.. Saga.Select(one => one.Data).OfType<SagaTransitioned>()];

    public string State => Transitions is [.., var last] ? last.To : "none";

    public UserSaga Instance => Transitions[^1].Data.Deserialize<UserSaga>(EventTypes.Json)!;

    public AccountStatus Status => Facts.Select(one => one.Data).Aggregate(User.Initial, User.Evolve).Account.Status;

    public IReadOnlyList<T> Sent<T>() => [.. Saga.Select(one => one.Data).OfType<T>()];

    public IReadOnlyList<T> Of<T>() => [.. Facts.Select(one => one.Data).OfType<T>()];

    public static async Task<UserStory> Of(OrderProcess process, Guid user) =>
        new(await process.Users.ReadStream(UserSaga.StreamId(user)), await process.Users.ReadStream(User.StreamId(user)));

    public static async Task<UserStory> Reads(OrderProcess process, Guid user, Action<UserStory> check)
    {
        UserStory? story = null;
        await Eventually.Succeeds(async () => check(story = await Of(process, user)));
        return story!;
    }
}
