using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Orders.Cli.Connecting;

/// <summary>Options of every command: where the services are, who calls, and with how much patience.</summary>
internal static class GlobalOptions
{
    /// <summary>Of what a timer can hold, somewhat less.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static readonly Option<Uri?> OrdersUrl = new("--orders-url")
    {
        Description = "Address of Orders.Api, or of the gateway; else the environment's ORDERS.",
        CustomParser = Address,
        Recursive = true,
    };

    public static readonly Option<Uri?> UsersUrl = new("--users-url")
    {
        Description = "Address of Users.Api; else the environment's USERS, else that of Orders.Api.",
        CustomParser = Address,
        Recursive = true,
    };

    public static readonly Option<string?> ApiKey = new("--api-key")
    {
        Description = "The API key; others on this machine can see it: better give --api-key-file or the environment's KEY.",
        Recursive = true,
    };

    public static readonly Option<FileInfo?> ApiKeyFile = new("--api-key-file")
    {
        Description = "A file that holds the API key.",
        Recursive = true,
    };

    public static readonly Option<FileInfo?> CaFile = new("--ca-file")
    {
        Description = "PEM file of the authorities that may have signed the services' certificates, instead of the system's.",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write JSON as the API has it, instead of tables.",
        Recursive = true,
    };

    public static readonly Option<TimeSpan> Timeout = Time("--timeout", "00:01:00", "How long one request may take.");

    public static readonly Option<int> Retries = new("--retries")
    {
        Description =
            "How often a request is sent again that the service cannot take at the moment (429, 503) and that is safe to repeat.",
        DefaultValueFactory = _ => 5,
        Recursive = true,
    };

    public static readonly Option<TimeSpan> RetryPause = Time(
        "--retry-pause",
        "00:00:00.5",
        "The pause before it is, where the service names none."
    );

    public static readonly Option<TimeSpan> LongestRetryPause = Time(
        "--longest-retry-pause",
        "00:00:10",
        "A longer pause that the service asks for is not waited for."
    );

    public static readonly Option<TimeSpan> Patience = Time(
        "--patience",
        "00:02:00",
        "How long a watch tries to come back to a service that is away."
    );

    public static readonly Option<TimeSpan> LongestSilence = Time(
        "--longest-silence",
        "00:00:45",
        "A watch without a sign of life for so long takes itself for cut off; heartbeats come at least every 15 s."
    );

    public static void AddTo(RootCommand root)
    {
        Retries.Require(retries => retries >= 0, "0 or more");
        foreach (
            var option in new Option[]
            {
                OrdersUrl,
                UsersUrl,
                ApiKey,
                ApiKeyFile,
                CaFile,
                Json,
                Timeout,
                Retries,
                RetryPause,
                LongestRetryPause,
                Patience,
                LongestSilence,
            }
        )
        {
            root.Options.Add(option);
        }
    }

    /// <summary>An option of its own command.</summary>
    public static Option<TimeSpan> TimeOfCommand(string name, string usual, string description)
    {
        var option = Time(name, usual, description);
        option.Recursive = false;
        return option;
    }

    private static Option<TimeSpan> Time(string name, string usual, string description)
    {
        var option = new Option<TimeSpan>(name)
        {
            Description = $"{description} As hh:mm:ss.",
            DefaultValueFactory = _ => TimeSpan.Parse(usual, CultureInfo.InvariantCulture),
            CustomParser = Clock,
            Recursive = true,
        };
        option.Require(
            time => time > TimeSpan.Zero && time <= Longest,
            $"longer than nothing and at most {Longest.Days} days, as hh:mm:ss"
        );
        return option;
    }

    // A bare number would be days.
    private static TimeSpan Clock(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
        {
            return time;
        }

        result.AddError($"'{text}' is no time: give hours, minutes and seconds, such as 00:00:30.");
        return default;
    }

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Connection.IsAddress(text, out var address))
        {
            return address;
        }

        result.AddError($"'{text}' is not an address such as http://127.0.0.1:5080.");
        return null;
    }
}
