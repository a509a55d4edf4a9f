using Orders.Api;
using Orders.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults().AddOrdersApi();

var app = builder.Build();
app.UseServiceDefaults().MapOrdersApi();
await app.RunAsync();
