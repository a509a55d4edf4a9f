using System.Globalization;
using EventStore.ProjectionProcess;
using Microsoft.Extensions.Hosting;

// Keeps the entry list until it is killed; rebuilds stop at a gate from the position given.
var options = new EntryListOptions { GatedFrom = long.Parse(args[1], CultureInfo.InvariantCulture) };
using var host = DiaryProcess.Create(args[0], options);
await host.RunAsync();
