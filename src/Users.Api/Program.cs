using Orders.ServiceDefaults;
using Users.Api;
using Users.Api.SetUp;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults().AddUsersApi();

var app = builder.Build();
if (args is [CreateAdministrator.Command])
{
    return await CreateAdministrator.Run(app.Services);
}

app.UseServiceDefaults().MapUsersApi();
await app.RunAsync();
return 0;
