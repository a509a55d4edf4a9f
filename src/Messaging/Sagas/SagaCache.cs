using EventStore.Metadata;
using Microsoft.Extensions.Caching.Memory;

namespace Orders.Messaging.Sagas;

/// <summary>The last known data of instances. It may be stale: the expected version keeps that harmless.</summary>
internal sealed class SagaCache(int capacity) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = capacity });

    public SagaSnapshot? Find(Guid correlationId) => _cache.Get<SagaSnapshot>(correlationId);

    public void Set(Guid correlationId, SagaSnapshot snapshot) =>
        _cache.Set(correlationId, snapshot, new MemoryCacheEntryOptions { Size = 1 });

    public void Remove(Guid correlationId) => _cache.Remove(correlationId);

    public void Dispose() => _cache.Dispose();
}

/// <param name="Version">The stream's version when this was its data.</param>
/// <param name="Data">The instance as JSON.</param>
/// <param name="Metadata">Of its last transition: who began it, and the trace that it goes on in.</param>
/// <param name="Since">When it entered its state; null where the process would have to read more than the last event to know.</param>
internal sealed record SagaSnapshot(long Version, ReadOnlyMemory<byte> Data, EventMetadata Metadata, DateTimeOffset? Since);
