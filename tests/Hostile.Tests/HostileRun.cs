using System.Collections.Concurrent;
using Orders.Hostile.Tests.Attacks;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Judging;
using Orders.Hostile.Tests.Setup;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests;

/// <summary>Sends every cell of the matrix once, then random ones up to the number asked for, over several connections.</summary>
internal sealed class HostileRun(HostileOptions options, Matrix matrix, Parties parties, Judge judge, Uri server)
{
    private const int PagesByDefault = 100;
    private readonly ConcurrentQueue<string> _objections = new();

    public Counts Counts { get; } = new();

    public IReadOnlyCollection<string> Objections => _objections;

    /// <param name="covered">Called once every cell has been tried.</param>
    public async Task Run(Action covered)
    {
        var slow = matrix.Of(Cost.Slow).Select((attack, index) => Task.Run(() => Once(attack, -index - 1))).ToList();
        var once = matrix.Of(Cost.Small, Cost.Large).ToArray();
        new Random(options.Seed).Shuffle(once);
        await SideBySide(once.Length, 0, (_, index) => once[index]);
        foreach (var walk in matrix.Of(Cost.Walk))
        {
            await Walk(walk);
        }

        covered();
        await SideBySide(options.Requests - Counts.Total, once.Length, (random, _) => matrix.Draw(random));
        await Task.WhenAll(slow);
    }

    private Task SideBySide(int count, int first, Func<Random, int, Attack> next)
    {
        var taken = -1;
        return Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Task.Run(Work)));

        async Task Work()
        {
            using var connection = new Connection(server);
            while (Interlocked.Increment(ref taken) is var index && index < count)
            {
                var random = RandomOf(first + index);
                var attack = next(random, index);
                await Try(
                    connection,
                    attack,
                    first == 0 ? parties.Operator : parties.Draw(attack.Operation, random),
                    random,
                    first + index
                );
            }
        }
    }

    private async Task Once(Attack attack, int index)
    {
        using var connection = new Connection(server);
        await Try(connection, attack, parties.Operator, RandomOf(index), index);
    }

    private async Task Walk(Attack attack)
    {
        using var connection = new Connection(server);
        var spoil = attack.Spoil;
        for (
            var (page, cursor) = (0, (string?)"");
            cursor is not null && page < Math.Max(PagesByDefault, options.Requests / 50);
            page++
        )
        {
            var at = cursor;
            var next = attack with { Spoil = (target, random) => At(spoil(target, random), at) };
            cursor = PageLink.Next(await Try(connection, next, parties.Operator, RandomOf(page), page, counted: attack));
        }

        static WireRequest At(WireRequest first, string cursor) =>
            cursor.Length == 0 ? first : first with { Target = $"{first.Target}&cursor={cursor}" };
    }

    private async Task<Answer> Try(
        Connection connection,
        Attack attack,
        Caller caller,
        Random random,
        int index,
        Attack? counted = null
    )
    {
        caller = attack.Sender ?? caller;
        var request = attack.Spoil(new Target(attack.Operation, parties.BelongingsFor(caller), caller), random);
        try
        {
            var deadline = attack.Cost is Cost.Slow ? options.SlownessDeadline : options.AnswerDeadline;
            var answer = await connection.Exchange(request, attack.BreaksHttp, deadline);
            Counts.Add(counted ?? attack, answer);
            foreach (var objection in judge.Objections(attack, caller, answer))
            {
                Object(objection, $"{answer.Head.Split("\r\n")[0]} {Excerpt(answer.Text)}");
            }

            return answer;
        }
        catch (Exception failure)
            when (failure
                    is TimeoutException
                        or InvalidDataException
                        or FormatException
                        or IOException
                        or System.Net.Sockets.SocketException
            )
        {
            Object(failure.Message, "no answer");
            return Answer.Closed;
        }

        void Object(string objection, string seen) =>
            _objections.Enqueue(
                $"#{index} {attack} by {caller.Name}: {objection}\n    sent: {Excerpt(WireText.OfBytes(request.Bytes()))}\n    got: {seen}"
            );
    }

    private Random RandomOf(int index) => new(unchecked((options.Seed * 397) ^ index));

    private static string Excerpt(string text) =>
        string.Concat(text.Take(400).Select(c => char.IsControl(c) ? $"\\x{(int)c:x2}" : $"{c}"));
}
