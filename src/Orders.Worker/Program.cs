using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Migrations;
using Orders.Worker;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
if (MigrateCommand.IsGiven(args))
{
    return await builder.Migrate(ServiceLog.Migrate<OrdersLog>);
}

builder.AddOrdersWorker();

var app = builder.Build();
app.UseServiceDefaults();
await app.RunAsync();
return Environment.ExitCode;
