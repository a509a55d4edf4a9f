using Microsoft.Extensions.Options;
using Orders.Api.Streaming;

namespace Orders.Api.EventFeed;

internal sealed class OpenFeeds(IOptions<EventFeedOptions> options)
    : OpenStreams(options.Value.StreamsPerCaller, options.Value.RetryAfter);
