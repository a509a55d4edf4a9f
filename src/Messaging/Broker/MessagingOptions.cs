namespace Orders.Messaging.Broker;

public enum Transport
{
    RabbitMq,

    /// <summary>Within one process. What is in flight when it stops is lost; the log's deadlines bring it back.</summary>
    InMemory,
}

public enum QueueType
{
    /// <summary>For a single broker, where it takes half the time of a quorum queue.</summary>
    Classic,

    /// <summary>Replicated over the brokers of a cluster.</summary>
    Quorum,
}

/// <summary>The bus of a process; section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    public const string Section = "Messaging";

    public Transport Transport { get; set; } = Transport.RabbitMq;

    /// <summary>Every process on a broker has to agree on it: the broker refuses to declare a queue in two ways.</summary>
    public QueueType QueueType { get; set; } = QueueType.Classic;

    /// <summary>Messages that a queue's consumer may hold at once, where its module does not say otherwise.</summary>
    public int PrefetchCount { get; set; } = 64;

    /// <summary>How long a stopping process lets messages in hand be handled; the rest is delivered again.</summary>
    public TimeSpan ConsumerStopTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a stopping process waits for its bus.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long without a sign of life a connection to the broker counts as dead.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a process looks whether it is cut off from a broker that is there.</summary>
    public TimeSpan CutOffCheck { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a process may stay cut off from a broker that is there before it ends, to be started again; longer than the 30 s
    /// that the transport may pause between two tries.
    /// </summary>
    public TimeSpan CutOffPatience { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How long the broker may take to answer a question about a queue.</summary>
    public TimeSpan GaugeTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
