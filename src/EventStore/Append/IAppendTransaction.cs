using Npgsql;

namespace EventStore.Append;

/// <summary>
/// What an engine of the log is: the one transaction that judges units under the append lock, writes those that are accepted and
/// commits. The lock is held to the commit, so that position order is commit order.
/// </summary>
internal interface IAppendTransaction
{
    /// <summary>How many units share a transaction at most.</summary>
    int MaxUnits { get; }

    /// <summary>The commit has been sent: until its answer is here a broken connection leaves the outcome open.</summary>
    bool CommitSent { get; }

    /// <summary>Nothing has been committed where it throws before the commit was sent.</summary>
    /// <returns>What became of the units, and the position of the first accepted event; 0 where there is none.</returns>
    /// <exception cref="NpgsqlException">The server refuses the units, or is away. The connection is of no more use.</exception>
    Task<(Judgement Judgement, long FirstPosition)> Run(NpgsqlConnection connection, IReadOnlyList<PendingUnit> group);
}

internal interface IAppendTransaction<TLog> : IAppendTransaction
    where TLog : ILogDefinition;
