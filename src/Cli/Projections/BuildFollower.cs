using Orders.Cli.Connecting;
using Orders.Cli.Terminal;

namespace Orders.Cli.Projections;

/// <summary>Follows a rebuild or a verification to its end.</summary>
internal sealed class BuildFollower(Session session, string name, TimeSpan poll, TimeSpan timeLimit)
{
    private string Path => $"/projections/{Uri.EscapeDataString(name)}";

    /// <param name="what">The resource below the projection that asks for it; one that is under way is joined.</param>
    /// <param name="buildOf">Where the projection shows it.</param>
    /// <returns>The projection with the outcome.</returns>
    /// <exception cref="UnavailableException">It was not done in time.</exception>
    public async Task<ApiAnswer> Run(string what, Func<Projection, Build?> buildOf, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit);
        try
        {
            await session.Orders.Post($"{Path}/{what}", body: null, limit.Token);
            return await session.Output.WithBar($"{what} of {name}", bar => UntilDone(buildOf, bar, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnavailableException(
                $"The {what} of {name} was not done within {timeLimit} (--time-limit). It goes on: the same command follows it again."
            );
        }
    }

    private async Task<ApiAnswer> UntilDone(
        Func<Projection, Build?> buildOf,
        Action<double> bar,
        CancellationToken cancellationToken
    )
    {
        string? told = null;
        while (true)
        {
            var answer = await session.Orders.Get(Path, cancellationToken);
            var build = buildOf(answer.As<Projection>());
            bar(build?.Percent ?? 0);
            if (build is { IsDone: true })
            {
                return answer;
            }

            if (build?.Failure is { } failure && failure.Reason != told)
            {
                told = failure.Reason;
                session.Output.Note($"It stands still, and tries again at {Show.Instant(failure.NextTry)}: {failure.Reason}");
            }

            await Task.Delay(poll, cancellationToken);
        }
    }
}
