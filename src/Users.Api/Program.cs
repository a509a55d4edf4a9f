using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Auditing;
using Orders.ServiceDefaults.Migrations;
using Users.Api;
using Users.Api.Audit;
using Users.Api.Browsers;
using Users.Api.SetUp;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
if (MigrateCommand.IsGiven(args))
{
    return await builder.Migrate(ServiceLog.Migrate<UsersLog>, ServiceIdentity.Migrate);
}

if (CreateAdministrator.IsGiven(args))
{
    return await builder.CreateFirstAdministrator();
}

if (AuditCommand.IsGiven(args))
{
    return await builder.Audit(args, UsersAudit.Begin());
}

builder.AddUsersApi().AddBrowserCalls();

var app = builder.Build();
app.UseBrowserCalls().UseServiceDefaults().MapUsersApi();
await app.RunAsync();
return Environment.ExitCode;
