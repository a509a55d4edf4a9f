using Orders.Cli;
using Orders.Cli.Terminal;

return await OrdersCommand.Run(args, Surroundings.OfProcess());
