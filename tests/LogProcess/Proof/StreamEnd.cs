using System.Runtime.InteropServices;

namespace EventStore.LogProcess.Proof;

/// <summary>Where a stream ends, or is expected to.</summary>
/// <param name="Version">0 where there is no such stream.</param>
/// <param name="LastEvent">The event at that version; null where there is none, or any will do.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StreamEnd(long Version, Guid? LastEvent);
