using Orders.AppHost;

return await AppHostCommand.Create().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
