using Orders.Api;
using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Migrations;
using Orders.WebConsole;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
if (MigrateCommand.IsGiven(args))
{
    return await builder.Migrate(ServiceLog.Migrate<OrdersLog>);
}

builder.AddOrdersApi().AddConsole();

var app = builder.Build();
app.UseConsole().UseServiceDefaults().MapOrdersApi();
await app.RunAsync();
return Environment.ExitCode;
