using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Migrations;
using Users.Api;
using Users.Api.SetUp;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
if (MigrateCommand.IsGiven(args))
{
    return await builder.Migrate(ServiceLog.Migrate<UsersLog>, ServiceIdentity.Migrate);
}

builder.AddUsersApi();

var app = builder.Build();
if (args is [CreateAdministrator.Command])
{
    return await CreateAdministrator.Run(app.Services);
}

app.UseServiceDefaults().MapUsersApi();
await app.RunAsync();
return Environment.ExitCode;
