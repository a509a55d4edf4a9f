using Orders.Replay.CommandLine;

return await ReplayCommand.Build().Parse(args).InvokeAsync();
