namespace Orders;

/// <summary>An event and the stream it belongs to, for decisions that write several streams as one unit.</summary>
public sealed record StreamEvent(string StreamId, object Event);
