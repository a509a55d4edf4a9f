using System.Diagnostics;
using EventStore.Append;
using EventStore.Metadata;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Relaying;

namespace Orders.Messaging.Consumers;

/// <summary>What a consumer appends in answer to a message.</summary>
public static class ConsumeContextExtensions
{
    /// <summary>The unit that a consumer appends for this message: a second delivery makes the same unit, and takes no effect.</summary>
    /// <param name="who">The consumer's name; two consumers of one message have different ones.</param>
    public static AppendUnit Unit<TMessage>(
        this ConsumeContext<TMessage> context,
        string who,
        params IReadOnlyList<StreamAppend> streams
    )
        where TMessage : class, IMessage => new(context.UnitId(who), streams, context.Metadata(who));

    /// <exception cref="InvalidOperationException">The message has no id.</exception>
    public static Guid UnitId(this ConsumeContext context, string who) => UnitIds.From(context.RequireMessageId(), who);

    /// <summary>Correlated by what the message is about, caused by the message and whoever began it all, within its trace.</summary>
    public static EventMetadata Metadata<TMessage>(this ConsumeContext<TMessage> context, string who)
        where TMessage : class, IMessage => context.Metadata(context.Message.SubjectId, who);

    public static EventMetadata Metadata(this ConsumeContext context, Guid correlationId, string who) =>
        new($"{correlationId:D}", $"{context.RequireMessageId():D}", who, context.TraceParent())
        {
            Initiator = context.Headers.Get<string>(OrderMessageHeaders.Initiator),
        };

    internal static Guid RequireMessageId(this ConsumeContext context) =>
        context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be told from its repeats.");

    // Without a listener in this process there is no activity; the trace still goes on behind it.
    internal static string? TraceParent(this ConsumeContext context) =>
        Activity.Current?.Id ?? context.Headers.Get<string>(OrderMessageHeaders.TraceParent);
}
