using System.Collections.Concurrent;
using Orders.Replay.Services;

namespace Orders.Replay.Posting;

/// <summary>Registers a fresh user for every account of the plan and lets the operator vouch for each.</summary>
public sealed class Accounts(ServiceClient users, ReplayOptions options)
{
    /// <returns>The users' ids by account.</returns>
    /// <exception cref="ServiceRefusedException">A registration was refused.</exception>
    public async Task<IReadOnlyDictionary<string, Guid>> Register(
        IReadOnlyCollection<string> accounts,
        Action registered,
        CancellationToken cancellationToken
    )
    {
        var ids = new ConcurrentDictionary<string, Guid>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            accounts.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (account, cancellation) =>
            {
                var id = await Register(account.Item, account.Index, cancellation);
                await Verify(id, cancellation);
                ids[account.Item] = id;
                registered();
            }
        );
        return ids;
    }

    /// <summary>What the users have spent by account.</summary>
    public async Task<IReadOnlyDictionary<string, UserState>> Read(
        IReadOnlyDictionary<string, Guid> accounts,
        CancellationToken cancellationToken
    )
    {
        var states = new ConcurrentDictionary<string, UserState>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            accounts,
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (account, cancellation) =>
                states[account.Key] = await users.Get<UserState>($"/users/{account.Value}", cancellation)
        );
        return states;
    }

    /// <summary>A registration whose answer is lost is made again under another address; the lost user buys nothing.</summary>
    private async Task<Guid> Register(string account, int index, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var body = new { Email = $"{options.RunId}-{index}-{attempt}@replay.example", Name = $"Customer {account}" };
            switch (await users.Post<UserRegistered>("/users", body, cancellationToken))
            {
                case Answer<UserRegistered>.Accepted accepted:
                    return accepted.Body.Id;
                case Answer<UserRegistered>.Refused refused:
                    throw new ServiceRefusedException($"POST /users for customer {account}: {refused.Problem}");
            }
        }
    }

    /// <summary>A verification whose answer is lost is made again: the refusal of a second one means that the first arrived.</summary>
    private async Task Verify(Guid id, CancellationToken cancellationToken)
    {
        var path = $"/users/{id}/verification";
        while (true)
        {
            var answer = await users.Post<UserVerified>(path, new { }, cancellationToken);
            if (
                answer is Answer<UserVerified>.Accepted
                || (await users.Get<UserState>($"/users/{id}", cancellationToken)).IsActive
            )
            {
                return;
            }

            if (answer is Answer<UserVerified>.Refused refused)
            {
                throw new ServiceRefusedException($"POST {path}: {refused.Problem}");
            }
        }
    }
}
