namespace EventStore.Tests.Outages;

/// <summary>A test that has to mount a file system, and is skipped where that is not allowed.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        using var disk = SmallDisk.Mount(megabytes: 1, owner: "root");
        if (disk is null)
        {
            Skip = "Needs to mount a small tmpfs, which only root may, and not in every container.";
        }
    }
}
