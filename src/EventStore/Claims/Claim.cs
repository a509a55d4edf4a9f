namespace EventStore.Claims;

/// <summary>A name that one unit at most may take, and what is to be remembered under it.</summary>
/// <param name="Id">Compared byte for byte, over the whole log.</param>
/// <param name="Content">JSON in UTF-8.</param>
/// <param name="KeptFor">Counted from the append; then the name is free again.</param>
public sealed record Claim(string Id, byte[] Content, TimeSpan KeptFor);

/// <param name="Content">The same JSON, though perhaps in another layout.</param>
/// <param name="Position">The position of the last event of the unit that took the claim; 0 where it came with no unit.</param>
public sealed record RecordedClaim(byte[] Content, long Position);
