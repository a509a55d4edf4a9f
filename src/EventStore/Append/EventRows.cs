namespace EventStore.Append;

/// <summary>A group's events as columns, an array each, since that is how they are sent.</summary>
internal sealed class EventRows(int count)
{
    private int _next;

    /// <summary>How far before the group's last position.</summary>
    public long[] Offsets { get; } = new long[count];
    public Guid[] Ids { get; } = new Guid[count];
    public string[] StreamIds { get; } = new string[count];
    public long[] Versions { get; } = new long[count];
    public byte[][] Json { get; } = new byte[count][];
    public string[] Types { get; } = new string[count];
    public string[] DotNetTypes { get; } = new string[count];
    public string?[] CorrelationIds { get; } = new string?[count];
    public string?[] CausationIds { get; } = new string?[count];
    public string?[] Headers { get; } = new string?[count];

    public void Add(Placement placement)
    {
        var unit = placement.Pending.Unit;
        var index = 0;
        for (var s = 0; s < unit.Streams.Count; s++)
        {
            for (var e = 0; e < unit.Streams[s].Events.Count; e++, index++, _next++)
            {
                var data = placement.Pending.Events[index];
                Offsets[_next] = _next - (count - 1);
                Ids[_next] = EventIds.Of(unit.Id, index);
                StreamIds[_next] = unit.Streams[s].StreamId;
                Versions[_next] = placement.FirstVersions[s] + e;
                Json[_next] = data.Json;
                Types[_next] = data.Type;
                DotNetTypes[_next] = data.DotNetType;
                CorrelationIds[_next] = unit.Metadata.CorrelationId;
                CausationIds[_next] = unit.Metadata.CausationId;
                Headers[_next] = placement.Pending.Headers;
            }
        }
    }
}
