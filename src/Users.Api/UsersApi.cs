using EventStore.Aggregates;
using EventStore.Projections;
using Orders.Contracts;
using Orders.Messaging;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Relaying;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Auditing;
using Orders.ServiceDefaults.Commands;
using Orders.ServiceDefaults.DeadLetters;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;
using Orders.ServiceDefaults.Simulation;
using Users.Api.Audit;
using Users.Api.CreateApiKey;
using Users.Api.Erasure;
using Users.Api.GetUser;
using Users.Api.GrantScopes;
using Users.Api.ListApiKeys;
using Users.Api.Mailing;
using Users.Api.Purchasing;
using Users.Api.RefreshTokens;
using Users.Api.RegisterUser;
using Users.Api.ReinstateUser;
using Users.Api.ResendVerification;
using Users.Api.Reviewing;
using Users.Api.RevokeApiKey;
using Users.Api.SetPassword;
using Users.Api.SetSpendingLimit;
using Users.Api.SignIn;
using Users.Api.SignOut;
using Users.Api.SuspendUser;
using Users.Api.UserWorkflow;
using Users.Api.VerifyUser;

namespace Users.Api;

/// <summary>The module: commands and queries on users, and the answers about their purchases.</summary>
public static class UsersApi
{
    public static TBuilder AddUsersApi<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder
            .Services.AddServiceLog<UsersLog>(builder.Configuration)
            .AddAggregate<UsersLog, User>(User.Initial, User.Evolve)
            .AddAudit(builder.Configuration, UsersAudit.Begin)
            .AddRequestedAudit(builder.Configuration, UsersAudit.Begin)
            .AddIdempotencyKeys<UsersLog>()
            .AddRequestsOf(typeof(UsersApi).Assembly)
            .AddDeadLetterSurface<UsersLog>()
            .AddProjectionRunners<UsersLog>()
            .AddSimulator(builder.Configuration, Simulator.Purchases)
            .AddSingleton<PurchaseDesk>()
            .AddUserWorkflow(builder.Configuration)
            .AddMessaging<UsersLog>(
                builder.Configuration,
                bus =>
                    bus.Receive(Queues.Purchases, queue => queue.Consumer<PurchaseConsumer>())
                        .Receive(Queues.UserSaga, queue => queue.Saga<UserSagaMachine, UserSaga, UsersLog>(UserSaga.StreamPrefix))
                        .Receive(Queues.Accounts, queue => queue.Consumer<AccountsConsumer>().Consumer<EraseUserConsumer>())
                        .Receive(Queues.Mail, queue => queue.Consumer<VerificationMailConsumer>())
            )
            .AddRelay<UsersLog>()
            .AddDeadlines<UsersLog, UserDeadlines>(answers: Queues.UserSaga);
        return builder;
    }

    public static void MapUsersApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RefuseUnknownQuery();
        group.MapRegisterUser();
        group.MapVerifyUser();
        group.MapResendVerification();
        group.MapSuspendUser();
        group.MapReinstateUser();
        group.MapSetSpendingLimit();
        group.MapEraseUser();
        group.MapGetUser();
        group.MapSetPassword();
        group.MapGrantScopes();
        group.MapSignIn();
        group.MapRefreshTokens();
        group.MapSignOut();
        group.MapCreateApiKey();
        group.MapListApiKeys();
        group.MapRevokeApiKey();
        group.MapDeadLetters<UsersLog>("/users/dead-letters");
        group.MapAudit<UsersLog>("/users/audit");
    }
}
