using Microsoft.Extensions.Options;
using Orders.Api.Streaming;

namespace Orders.Api.WatchSagas;

internal sealed class OpenWatches(IOptions<WatchOptions> options)
    : OpenStreams(options.Value.WatchesPerCaller, options.Value.RetryAfter);
