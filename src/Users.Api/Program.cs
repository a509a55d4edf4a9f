using Orders.ServiceDefaults;
using Users.Api;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults().AddUsersApi();

var app = builder.Build();
app.UseServiceDefaults().MapUsersApi();
await app.RunAsync();
