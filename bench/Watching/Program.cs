using Orders.Bench.Watching;

return await WatchingCommand.Build().Parse(args).InvokeAsync();
