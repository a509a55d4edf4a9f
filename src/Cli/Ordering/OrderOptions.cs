using System.CommandLine;
using Orders.Cli.Connecting;

namespace Orders.Cli.Ordering;

/// <summary>What several commands on orders take; each gets options of its own.</summary>
internal static class OrderOptions
{
    /// <summary>Characters, as the services have it.</summary>
    private const int LongestKey = 200;

    public static Argument<Guid> Id() => new("id") { Description = "The order's id." };

    public static Option<string> Reason() =>
        new("--reason") { Description = "Why, for whoever reads the history.", Required = true };

    public static Option<long?> IfVersion() =>
        new("--if-version") { Description = "Do nothing where the order has another version than this by now." };

    public static Option<string?> IdempotencyKey()
    {
        var option = new Option<string?>("--idempotency-key")
        {
            Description =
                "1 to 200 characters: a repeat under the same key gets the first answer and does nothing twice. A new UUID where it is left out, which is printed.",
        };
        option.Require(
            key => key is { Length: > 0 and <= LongestKey } && key.All(one => one is > ' ' and <= '~'),
            $"1 to {LongestKey} visible characters"
        );
        return option;
    }

    public static Option<TimeSpan> TimeLimit() =>
        GlobalOptions.TimeOfCommand("--time-limit", "00:10:00", "How long to wait for the end.");

    /// <summary>The key that was given, or a new one, which is told before anything is sent.</summary>
    public static string KeyOf(Session session, string? given)
    {
        var key = given ?? Guid.NewGuid().ToString();
        if (given is null)
        {
            session.Output.Note(
                $"Idempotency key {key}: where the answer gets lost, repeat the command with --idempotency-key {key}."
            );
        }

        return key;
    }
}
