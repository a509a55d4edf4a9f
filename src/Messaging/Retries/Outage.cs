using EventStore.Append;
using EventStore.Database;
using MassTransit;
using Npgsql;
using Orders.Messaging.Broker;
using RabbitMQ.Client.Exceptions;

namespace Orders.Messaging.Retries;

/// <summary>Tells a server that is away from a message that cannot be handled.</summary>
internal static class Outage
{
    public static bool Causes(Exception exception) =>
        exception
            is LogUnavailableException
                or LogMisconfiguredException
                or BrokerUnavailableException
                or NpgsqlException { IsTransient: true }
                or RabbitMQClientException
                or ConnectionException
                or TransportUnavailableException
        || (exception.InnerException is { } inner && Causes(inner));
}
