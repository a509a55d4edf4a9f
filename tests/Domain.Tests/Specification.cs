namespace Domain.Tests;

/// <summary>Given events, when a command, then events: the behaviour of one decider, told without a word about its state.</summary>
public abstract class Specification<TState>(
    TState initial,
    Func<TState, object, TState> evolve,
    Func<TState, object, IEnumerable<object>> decide
)
{
    protected Scenario Given(params IEnumerable<object> events) => new(events.Aggregate(initial, evolve), decide);

    protected sealed class Scenario(TState state, Func<TState, object, IEnumerable<object>> decide)
    {
        public Outcome When(object command) => new(() => [.. decide(state, command)]);

        public Outcome When(Func<TState, IEnumerable<object>> decision) => new(() => [.. decision(state)]);
    }

    protected sealed class Outcome(Func<IReadOnlyList<object>> act)
    {
        public void Then(params object[] expected) => act().Select(Written.Of).ShouldBe(expected.Select(Written.Of));

        public void ThenRefuses(Refusal refusal, string code, string field, string saying = "")
        {
            var exception = Should.Throw<DomainException>(act);
            (exception.Refusal, exception.Code, exception.Field).ShouldBe((refusal, code, field));
            exception.Message.ShouldNotBeEmpty();
            exception.Message.ShouldContain(saying);
        }

        public void ThenContradicts(string saying = "")
        {
            var exception = Should.Throw<InvalidOperationException>(act);
            exception.Message.ShouldNotBeEmpty();
            exception.Message.ShouldContain(saying);
        }
    }
}
