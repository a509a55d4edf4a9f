using Orders.Replay.Planning;
using Orders.Replay.Reading;
using Orders.Replay.Reporting;
using Orders.Replay.Services;

namespace Orders.Replay;

/// <summary>Replays a file of invoices against running services.</summary>
public static class Replayer
{
    /// <exception cref="InvalidDataException">The file cannot be read; the message names the line.</exception>
    /// <exception cref="ServiceRefusedException">A service is away at the start, or refuses what the replay cannot go without.</exception>
    /// <exception cref="TimeLimitException">Orders had not ended, or returns were not settled, in time.</exception>
    public static async Task<ReplayReport> Run(
        ReplayOptions options,
        IProgress<StepProgress> progress,
        CancellationToken cancellationToken = default
    )
    {
        var plan = ReplayPlan.For(InvoiceFile.Read(options.File).Take(options.Take ?? int.MaxValue));
        if (options.WithoutReturns)
        {
            plan = plan with { Returns = ReturnPlan.None };
        }

        using var ordersHttp = Connect(options.Orders, options);
        using var usersHttp = Connect(options.Users, options);
        var orders = new ServiceClient(ordersHttp, options);
        var users = new ServiceClient(usersHttp, options);
        await orders.AwaitAnswer(cancellationToken);
        await users.AwaitAnswer(cancellationToken);

        using var timeLimit = new CancellationTokenSource(options.TimeLimit, options.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeLimit.Token);
        var run = new ReplayRun(plan, orders, users, options, new Steps(progress));
        try
        {
            return await run.Report(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw run.TimeLimitPassed();
        }
    }

    private static HttpClient Connect(Uri address, ReplayOptions options)
    {
        var http = new HttpClient(options.Handler()) { BaseAddress = address, Timeout = options.RequestTimeout };
        http.DefaultRequestHeaders.Add("X-Api-Key", options.Key);
        return http;
    }
}
