using FsCheck;
using FsCheck.Fluent;
using Orders;

namespace Domain.Tests.Properties;

/// <summary>What holds of a decider whatever it is asked, in whatever order, how late and how often.</summary>
public abstract class DeciderProperties<TState>(
    TState initial,
    Func<TState, object, TState> evolve,
    Func<TState, object, IEnumerable<object>> decide
)
{
    private const int Stories = 500;
    private const int Steps = 40;

    /// <summary>Of so few orders, keys and amounts that they meet.</summary>
    protected abstract Gen<object> Command { get; }

    /// <summary>With what every story begins.</summary>
    protected virtual IReadOnlyList<object> Prelude => [];

    [Fact]
    public void Fails_by_refusing_only() => Always(now => IsRefusal(now).ShouldBeTrue(now.Failure?.ToString()));

    [Fact]
    public void Does_nothing_twice() =>
        Always(now =>
        {
            if (now.Failure is null && IsDoneOnce(now.Command))
            {
                var again = Again(now);
                again.Events.Where(IsEffect).ShouldBeEmpty();
                Written.Of(again.After!).ShouldBe(Written.Of(now.After!));
            }
        });

    /// <summary>Whether the same once more means the same, and not as much again.</summary>
    protected virtual bool IsDoneOnce(object command) => true;

    /// <summary>Commands of the workflow fail where it contradicts itself, those of callers by a rule.</summary>
    protected virtual bool IsOfWorkflow(object command) => command is ICommand or Delivery;

    /// <summary>Holds the law after each step.</summary>
    protected void Always(Action<Moment<TState>> law) =>
        Sequences.Hold(
            Command,
            commands =>
            {
                foreach (var now in Story(commands))
                {
                    law(now);
                }
            }
        );

    protected Moment<TState> Again(Moment<TState> now) => Next(now.After, now.Command, now.Log);

    /// <summary>A law says nothing about what never happens.</summary>
    protected void Comes_to_all<T>(Func<TState, T> status)
        where T : struct, Enum =>
        Command
            .ListOf(Steps)
            .Sample(Stories, Steps)
            .SelectMany(Story)
            .Select(now => status(now.After))
            .Append(status(initial))
            .Distinct()
            .Order()
            .ShouldBe(Enum.GetValues<T>());

    private static bool IsEffect(object @event) =>
        (@event is StreamEvent one ? one.Event : @event) is not (IAnswer or UserReviewed);

    private IEnumerable<Moment<TState>> Story(IEnumerable<object> commands)
    {
        var now = new Moment<TState>(initial, new object(), [], Failure: null, initial, []);
        foreach (var command in Prelude.Concat(commands))
        {
            yield return now = Next(now.After, command, now.Log);
        }
    }

    private Moment<TState> Next(TState state, object command, IReadOnlyList<object> log)
    {
        try
        {
            IReadOnlyList<object> events = [.. decide(state, command)];
            return new(state, command, events, Failure: null, events.Aggregate(state, evolve), [.. log, .. events]);
        }
        catch (Exception failure)
        {
            return new(state, command, [], failure, state, log);
        }
    }

    private bool IsRefusal(Moment<TState> now) =>
        now.Failure switch
        {
            null => true,
            DomainException refusal => refusal is { Message.Length: > 0, Code.Length: > 0 },
            InvalidOperationException contradiction => contradiction.Message.Length > 0 && IsOfWorkflow(now.Command),
            _ => false,
        };
}
