namespace Orders.Contracts;

/// <summary>
/// A fact or a request that crosses the bus. Messages are never published directly: each is an event in the log first, and the
/// relay publishes it under that event's id.
/// </summary>
public interface IMessage
{
    /// <summary>The order or the user that the message is about; the correlation id of everything it causes.</summary>
    Guid SubjectId { get; }
}

public interface IOrderMessage : IMessage
{
    Guid OrderId { get; }

    Guid IMessage.SubjectId => OrderId;
}

public interface IUserMessage : IMessage
{
    Guid UserId { get; }

    Guid IMessage.SubjectId => UserId;
}

/// <summary>A request to a participant. It may arrive never, twice, late, or after its undo.</summary>
public interface ICommand : IOrderMessage
{
    /// <summary>Counts from 1; each time the saga asks again it is one higher.</summary>
    int Attempt { get; }
}

/// <summary>A participant's answer to a command.</summary>
public interface IAnswer : IOrderMessage
{
    /// <summary>The attempt that is answered.</summary>
    int Attempt { get; }

    /// <summary>True where the participant had already done what was asked and only answers again: nothing took effect twice.</summary>
    bool Repeated { get; }
}
