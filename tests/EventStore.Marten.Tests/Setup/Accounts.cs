using EventStore.Types;

namespace EventStore.Marten.Tests.Setup;

/// <summary>A log of accounts, whose events have in them what JSON can be written of in more than one way.</summary>
public sealed class AccountsLog : ILogDefinition
{
    public static string Schema => "accounts";

    public static EventTypes Types { get; } = new([typeof(AccountOpened), typeof(MoneyDeposited), typeof(AccountClosed)]);
}

public enum Standing
{
    Ordinary,
    Preferred,
}

public sealed record AccountOpened(string Owner, Standing Standing, DateTimeOffset At);

public sealed record MoneyDeposited(decimal Amount, string? Note, IReadOnlyList<Coins> Coins);

public sealed record Coins(decimal Worth, int Count);

public sealed record AccountClosed(Guid By, TimeSpan After);

/// <summary>What Marten folds an account's stream into.</summary>
public sealed class Account
{
    public string Id { get; set; } = "";
    public string Owner { get; set; } = "";
    public decimal Balance { get; set; }
    public bool Closed { get; set; }

    public static Account Create(AccountOpened opened) => new() { Owner = opened.Owner };

    public void Apply(MoneyDeposited deposited) => Balance += deposited.Amount;

    public void Apply(AccountClosed closed) => Closed = closed.By != Guid.Empty;
}
