using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Auditing;
using Orders.ServiceDefaults.Migrations;
using Orders.Worker;
using Orders.Worker.Audit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
if (MigrateCommand.IsGiven(args))
{
    return await builder.Migrate(ServiceLog.Migrate<OrdersLog>);
}

if (AuditCommand.IsGiven(args))
{
    return await builder.Audit(args, OrdersAudit.Begin());
}

builder.AddOrdersWorker();

var app = builder.Build();
app.UseServiceDefaults();
await app.RunAsync();
return Environment.ExitCode;
