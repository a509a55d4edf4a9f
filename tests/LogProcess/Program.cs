using EventStore.LogProcess;
using EventStore.LogProcess.Proof;

// Started by tests: a worker for the proof of order, or a leader over the database that is given.
await (args is [var connectionString] ? Leader.Run(connectionString) : WorkerLoop.Run());
