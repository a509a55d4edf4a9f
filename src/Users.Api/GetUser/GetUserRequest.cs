using EventStore;
using MediatR;
using Orders.Contracts;
using Orders.Identity.Personal;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Users.Api.GetUser;

/// <param name="Reach">A user out of reach is one that is not there.</param>
internal sealed record GetUserRequest(Guid Id, Reach Reach) : IRequest<UserView>;

/// <summary>Folds the user's stream, so that the answer is always current.</summary>
internal sealed class GetUserHandler(IEventLog<UsersLog> log, PersonalDataVault vault) : IRequestHandler<GetUserRequest, UserView>
{
    public async Task<UserView> Handle(GetUserRequest request, CancellationToken cancellationToken)
    {
        var events = await log.ReadStream(User.StreamId(request.Id), cancellationToken: cancellationToken);
        var user = events.Select(recorded => recorded.Data).Aggregate(User.Initial, User.Evolve);
        if (user.Account.Status is AccountStatus.Unknown || !request.Reach.Includes(request.Id))
        {
            throw ProblemException.NotFound(
                $"There is no user {request.Id}: use the id that the registration was answered with."
            );
        }

        var personal =
            user.Account.Status is AccountStatus.Erased
                ? PersonalData.Erased
                : await vault.Open(request.Id, user.Account.Personal, cancellationToken);
        return UserView.Of(request.Id, user, personal, events[^1].Version);
    }
}
