// Every test has a whole system to itself; side by side they would only take each other's cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
