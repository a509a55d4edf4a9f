using Orders.ServiceDefaults;
using Orders.Worker;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults().AddOrdersWorker();

var app = builder.Build();
app.UseServiceDefaults();
await app.RunAsync();
