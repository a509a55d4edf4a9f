using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Orders;

namespace Domain.Tests.Properties;

/// <summary>What holds of whoever answers the saga: a command may come twice, late, or after its undo.</summary>
public abstract class ParticipantProperties<TState>(
    TState initial,
    Func<TState, object, TState> evolve,
    Func<TState, object, IEnumerable<object>> decide
) : DeciderProperties<TState>(initial, evolve, decide)
{
    protected static Gen<int> Attempt { get; } = Gen.Choose(1, 3);

    [Fact]
    public void Answers_each_attempt() =>
        Always(now =>
        {
            if (now.Failure is null && now.Command is Delivery({ } command, _))
            {
                var answer = Answer(now.Events);
                (answer.OrderId, answer.Attempt).ShouldBe((command.OrderId, command.Attempt));
            }
        });

    [Fact]
    public void Answers_again_what_it_answered_before() =>
        Always(now =>
        {
            if (now.Failure is null && now.Command is Delivery && !IsToBeAskedAnew(Answer(now.Events)))
            {
                var again = Answer(Again(now).Events);
                again.Repeated.ShouldBeTrue();
                Gist(again).ShouldBe(Gist(Answer(now.Events)));
            }
        });

    /// <summary>The participant could not do it this time.</summary>
    protected virtual bool IsToBeAskedAnew(IAnswer answer) => false;

    private static IAnswer Answer(IReadOnlyList<object> events) =>
        events.Select(one => one is StreamEvent e ? e.Event : one).OfType<IAnswer>().Single();

    // Goods are named only where they moved.
    private static string Gist(IAnswer answer)
    {
        var json = JsonSerializer.SerializeToNode(answer, answer.GetType())!.AsObject();
        json.Remove(nameof(IAnswer.Repeated));
        json.Remove(nameof(StockReserved.Goods));
        return $"{answer.GetType().Name} {json.ToJsonString()}";
    }
}
