namespace Orders.Bench.PlainSaga;

public sealed record PlainSagaOptions
{
    /// <summary>Npgsql connection string.</summary>
    public required string Postgres { get; init; }

    /// <summary>amqp://user:password@host:port/vhost</summary>
    public required Uri RabbitMq { get; init; }

    /// <summary>Unacknowledged messages for each queue, and how many of them are handled at once.</summary>
    public int Prefetch { get; init; } = 32;

    /// <summary>Connections to PostgreSQL at most.</summary>
    public int PoolSize { get; init; } = 80;

    /// <summary>Batches of the outbox under delivery at once.</summary>
    public int Deliveries { get; init; } = 2;

    /// <summary>Messages taken from the outbox at once.</summary>
    public int DeliveryBatch { get; init; } = 100;

    /// <summary>Times that a failing message is tried again.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Pause before each further try.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(100);
}
