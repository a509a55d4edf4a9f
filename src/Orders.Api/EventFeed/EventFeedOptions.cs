namespace Orders.Api.EventFeed;

/// <summary>Limits of the public feed of events; section <c>EventFeed</c>.</summary>
public sealed class EventFeedOptions
{
    /// <summary>Events in a page that does not say how many.</summary>
    public int PageSize { get; set; } = 100;

    public int MaxPageSize { get; set; } = 1_000;

    /// <summary>How long a stream is silent at most. A heartbeat says how far it has read, and shows proxies and clients that it lives.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long a stream ends, so that its reader comes back and is asked again who they are.</summary>
    public TimeSpan LongestStream { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Streams that one caller may have open in a process.</summary>
    public int StreamsPerCaller { get; set; } = 10;

    /// <summary>When a caller with too many streams is told to try again.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);
}
