namespace Orders.Contracts;

public enum DeadLetterReason
{
    /// <summary>Its consumer failed, on every try.</summary>
    Failed,

    /// <summary>It is no message in an envelope.</summary>
    Unreadable,

    /// <summary>Its queue has no consumer for its type.</summary>
    NoConsumer,

    /// <summary>The relay cannot publish it.</summary>
    Unpublishable,
}
