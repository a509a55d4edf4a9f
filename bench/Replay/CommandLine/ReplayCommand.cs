using System.CommandLine;
using Npgsql;
using Orders.Replay.Auditing;

namespace Orders.Replay.CommandLine;

/// <summary>The command line. Addresses, key and database come from the environment where they are not given.</summary>
internal static class ReplayCommand
{
    private const string LocalAddress = "http://127.0.0.1:5080";

    private static readonly ReplayOptions Defaults = new()
    {
        File = Path.Combine(AppContext.BaseDirectory, "sample.csv"),
        Orders = new Uri(Environment.GetEnvironmentVariable("ORDERS") ?? LocalAddress),
        Users = new Uri(
            Environment.GetEnvironmentVariable("USERS") ?? Environment.GetEnvironmentVariable("ORDERS") ?? LocalAddress
        ),
        Key = Environment.GetEnvironmentVariable("KEY") ?? "",
    };

    private static readonly string? DefaultConnectionString =
        Environment.GetEnvironmentVariable("POSTGRES") ?? Environment.GetEnvironmentVariable("ConnectionStrings__Postgres");

    private static readonly Argument<FileInfo> File = new Argument<FileInfo>("file")
    {
        Description = "A CSV file of the UCI Online Retail data set, plain or .gz; the sample where none is given.",
        DefaultValueFactory = _ => new FileInfo(Defaults.File),
    }.AcceptExistingOnly();

    private static readonly Option<Uri> Orders = new("--orders")
    {
        Description = "Address of Orders.Api; else the environment's ORDERS.",
        DefaultValueFactory = _ => Defaults.Orders,
        CustomParser = result => Address(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<Uri> Users = new("--users")
    {
        Description = "Address of Users.Api; else the environment's USERS.",
        DefaultValueFactory = _ => Defaults.Users,
        CustomParser = result => Address(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "An API key with all scopes; else the environment's KEY.",
        DefaultValueFactory = _ => Defaults.Key,
    };

    private static readonly Option<string?> ConnectionString = new("--connection-string")
    {
        Description =
            "The services' database, to count messages and audit the log; else the environment's POSTGRES or ConnectionStrings__Postgres.",
        DefaultValueFactory = _ => DefaultConnectionString,
    };

    private static readonly Option<int?> Take = new("--take") { Description = "Only the first so many invoices." };

    private static readonly Option<int> Concurrency = new("--concurrency")
    {
        Description = "Requests at a time.",
        DefaultValueFactory = _ => Defaults.Concurrency,
    };

    private static readonly Option<TimeSpan> TimeLimit = new("--time-limit")
    {
        Description = "When to give up, as hh:mm:ss.",
        DefaultValueFactory = _ => Defaults.TimeLimit,
    };

    private static readonly Option<bool> ExpectAllCompleted = new("--expect-all-completed")
    {
        Description = "Fail unless every order completes, whatever comes back of it afterwards.",
    };

    private static readonly Option<bool> WithoutReturns = new("--without-returns")
    {
        Description = "Leave out what cancelling invoices bring back: only orders are of interest.",
    };

    private static readonly Option<FileInfo?> Json = new("--json") { Description = "Also write the report to this file." };

    public static RootCommand Build()
    {
        RequirePositive(Take);
        RequirePositive(Concurrency);
        ConnectionString.Validators.Add(result => RequireConnectionString(result.GetValueOrDefault<string?>(), result.AddError));
        RootCommand command = new(
            "Posts the orders of a retailer's file, follows them to their end, sends back what it cancels, and compares the books."
        )
        {
            File,
            Orders,
            Users,
            Key,
            ConnectionString,
            Take,
            Concurrency,
            TimeLimit,
            ExpectAllCompleted,
            WithoutReturns,
            Json,
        };
        command.SetAction((result, cancellation) => ConsoleReplay.Run(Options(result), result.GetValue(Json), cancellation));
        return command;
    }

    private static ReplayOptions Options(ParseResult result) =>
        Defaults with
        {
            File = result.GetRequiredValue(File).FullName,
            Orders = result.GetRequiredValue(Orders),
            Users = result.GetRequiredValue(Users),
            Key = result.GetRequiredValue(Key),
            OpenLogs = result.GetValue(ConnectionString) is { } database ? Logs.At(database) : null,
            Take = result.GetValue(Take),
            Concurrency = result.GetValue(Concurrency),
            TimeLimit = result.GetValue(TimeLimit),
            ExpectAllCompleted = result.GetValue(ExpectAllCompleted),
            WithoutReturns = result.GetValue(WithoutReturns),
        };

    private static void RequirePositive<T>(Option<T> option) =>
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is < 1)
            {
                result.AddError($"{option.Name} must be at least 1.");
            }
        });

    private static void RequireConnectionString(string? value, Action<string> addError)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(value);
        }
        catch (ArgumentException exception)
        {
            addError($"The connection string cannot be read: {exception.Message}");
        }
    }

    private static Uri? Address(string value, Action<string> addError)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        addError($"'{value}' is not an address such as {LocalAddress}.");
        return null;
    }
}
