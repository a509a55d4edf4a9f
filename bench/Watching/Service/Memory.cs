namespace Orders.Bench.Watching.Service;

/// <summary>Resident memory of a process, in bytes.</summary>
/// <param name="Resident">With the garbage that nobody has collected yet.</param>
/// <param name="InUse">Right after all garbage was collected.</param>
internal sealed record Memory(long Resident, long InUse)
{
    /// <summary>What each of so many has added since.</summary>
    public Memory Each(Memory before, int count) => new((Resident - before.Resident) / count, (InUse - before.InUse) / count);
}
