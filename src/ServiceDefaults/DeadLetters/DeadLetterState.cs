namespace Orders.ServiceDefaults.DeadLetters;

public enum DeadLetterState
{
    /// <summary>For an operator to decide.</summary>
    Waiting,

    /// <summary>Sent again; should it fail again, it is waiting again.</summary>
    Replayed,

    Discarded,
}
