namespace Orders.Bench.Watching.Service;

/// <summary>Memory of a process, in bytes.</summary>
/// <param name="Resident">All that it occupies, with garbage that nobody has collected and room that the collector keeps.</param>
/// <param name="InUse">What is left on its heap once all garbage is collected.</param>
internal sealed record Memory(long Resident, long InUse)
{
    /// <summary>What each of so many has added since.</summary>
    public Memory Each(Memory before, int count) => new((Resident - before.Resident) / count, (InUse - before.InUse) / count);
}
