using MassTransit;
using MassTransit.Metadata;
using MassTransit.Middleware;
using MassTransit.Serialization;

namespace Orders.Bench.PlainSaga.Outbox;

/// <summary>A message as the outbox table keeps it, ready to be sent as it was.</summary>
public sealed record OutboxMessage(
    Guid MessageId,
    Guid? ConversationId,
    Guid? CorrelationId,
    Guid? InitiatorId,
    Uri? SourceAddress,
    Uri? DestinationAddress,
    string ContentType,
    string MessageType,
    string HeadersJson,
    string Body
) : OutboxMessageContext
{
    public static OutboxMessage From<T>(SendContext<T> context, IObjectDeserializer serializer)
        where T : class =>
        new(
            context.MessageId!.Value,
            context.ConversationId,
            context.CorrelationId,
            context.InitiatorId,
            context.SourceAddress,
            context.DestinationAddress,
            $"{context.ContentType ?? context.Serialization.DefaultContentType}",
            string.Join(';', context.SupportedMessageTypes),
            serializer.SerializeDictionary(context.Headers.GetAll()) ?? "{}",
            context.Serializer.GetMessageBody(context).GetString()
        );

    private static readonly Dictionary<string, object> NoProperties = new(StringComparer.OrdinalIgnoreCase);

    public Headers Headers =>
        field ??= SystemTextJsonMessageSerializer.Instance.DeserializeDictionary<object?>(HeadersJson) is { Count: > 0 } headers
            ? new DictionarySendHeaders(headers)
            : EmptyHeaders.Instance;

    public IReadOnlyDictionary<string, object> Properties => NoProperties;

    public long SequenceNumber => 0;

    Guid? MessageContext.MessageId => MessageId;

    public Guid? RequestId => null;

    public Uri? ResponseAddress => null;

    public Uri? FaultAddress => null;

    public DateTime? ExpirationTime => null;

    public DateTime? SentTime => null;

    public HostInfo Host => HostMetadataCache.Host;
}
