using System.Text.Json.Serialization;
using EventStore.Append;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Deadlines;

namespace Orders.Messaging.Sagas;

/// <summary>
/// A saga instance that lives in the log. What its state machine wants done it puts here, and the repository appends all of it
/// with the transition, as one unit: nothing is ever sent that was not decided, and nothing decided is not sent. Its public
/// properties are its data; it is never finalised, since its stream stays.
/// </summary>
public abstract class LogSaga : SagaStateMachineInstance
{
    private readonly List<IMessage> _sent = [];
    private readonly List<StreamAppend> _appends = [];
    private readonly List<string> _met = [];

    public Guid CorrelationId { get; set; }

    /// <summary>The name of the state; <c>Initial</c> while the first message is handled.</summary>
    public string CurrentState { get; set; } = "";

    /// <summary>
    /// The version of the saga's stream with the transition that set its deadline. Transitions that leave the deadline alone do not
    /// move it.
    /// </summary>
    public long DeadlineVersion { get; set; }

    /// <summary>The version of the saga's stream when it was read: the number of its events; 0 for a new one.</summary>
    [JsonIgnore]
    public long Version { get; internal set; }

    /// <summary>The caller who began what the saga does; for messages of the saga's own deadline, which carry nobody.</summary>
    [JsonIgnore]
    internal string? Initiator { get; set; }

    /// <summary>When it entered the state that it was read in, where that is known.</summary>
    [JsonIgnore]
    internal DateTimeOffset? StateSince { get; set; }

    /// <summary>The trace context of the saga's last transition; null for a new one.</summary>
    [JsonIgnore]
    internal string? TraceParent { get; set; }

    /// <summary>
    /// Whether all that it does belongs to the trace in which it began, and whatever else leads to it is linked; otherwise it goes on in the trace of
    /// each message. For a saga that lives as long as one piece of work.
    /// </summary>
    [JsonIgnore]
    protected internal virtual bool IsOneTrace => false;

    [JsonIgnore]
    internal IReadOnlyList<IMessage> Sent => _sent;

    [JsonIgnore]
    internal IReadOnlyList<StreamAppend> Appends => _appends;

    [JsonIgnore]
    internal IReadOnlyList<string> Met => _met;

    [JsonIgnore]
    internal SagaDeadline? Deadline { get; private set; }

    /// <summary>Appends the message to the saga's stream, from where the relay publishes it.</summary>
    public void Send(IMessage message) => _sent.Add(message);

    /// <summary>Appends an event to another stream, in the same unit as the transition.</summary>
    public void Append(string streamId, ExpectedVersion expected, object @event) =>
        _appends.Add(new StreamAppend(streamId, expected, [@event]));

    /// <summary>Sets the saga's one deadline, in place of any other.</summary>
    /// <param name="delay">Counted from when what is sent now has been published.</param>
    /// <param name="waitsFor">The queue of whoever has to act before it passes.</param>
    public void SetDeadline(TimeSpan delay, string waitsFor) => Deadline = new SagaDeadline(delay, waitsFor);

    /// <summary>Whether it is the present deadline that has passed, and not one that has been met or replaced meanwhile.</summary>
    public bool IsCurrent(DeadlinePassed deadline) => deadline.SagaVersion == DeadlineVersion;

    public void ClearDeadline() => Deadline = SagaDeadline.None;

    /// <summary>What it wanted is in the log, once and for good: the place to count.</summary>
    protected internal virtual void Appended() { }

    /// <summary>Clears the deadline of a request to the saga, which has arrived.</summary>
    public void Meet(string deadlineId) => _met.Add(deadlineId);
}

/// <param name="Delay">Null clears.</param>
internal sealed record SagaDeadline(TimeSpan? Delay, string WaitsFor)
{
    public static SagaDeadline None { get; } = new(null, "");
}
