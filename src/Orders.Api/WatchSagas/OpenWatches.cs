using Microsoft.Extensions.Options;
using Orders.Api.Streaming;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api.WatchSagas;

/// <summary>How many watches each caller has open in this process.</summary>
internal sealed class OpenWatches(IOptions<WatchOptions> options) : IDisposable
{
    private readonly OpenStreams _ofCustomers = new(options.Value.WatchesPerCustomer, options.Value.RetryAfter);
    private readonly OpenStreams _ofOthers = new(options.Value.WatchesPerCaller, options.Value.RetryAfter);

    /// <returns>To be disposed of when the watch has ended.</returns>
    /// <exception cref="ProblemException">The caller has as many as they may.</exception>
    public IDisposable Open(Caller caller, Reach reach) => (reach == Reach.Everybody ? _ofOthers : _ofCustomers).Open(caller.Id);

    public void Dispose()
    {
        _ofCustomers.Dispose();
        _ofOthers.Dispose();
    }
}
