namespace Orders.Api.WatchSagas;

internal static class WatchRegistration
{
    public static IServiceCollection AddWatches(this IServiceCollection services)
    {
        services
            .AddOptions<WatchOptions>()
            .BindConfiguration("Watch")
            .Validate(
                options => options.Heartbeat > TimeSpan.Zero && options.LongestWatch > TimeSpan.Zero,
                "Watch:Heartbeat and :LongestWatch must be longer than nothing."
            )
            .Validate(
                options => options.Backlog > 0 && options.CatchUpPage > 0,
                "Watch:Backlog and :CatchUpPage must be positive."
            )
            .Validate(
                options => options.WatchesPerCaller > 0 && options.WatchesPerCustomer > 0,
                "Watch:WatchesPerCaller and :WatchesPerCustomer must be positive."
            )
            .ValidateOnStart();
        return services
            .AddSingleton<SagaChanges>()
            .AddSingleton<SagaPast>()
            .AddSingleton<AttentionFilters>()
            .AddSingleton<WatchFrames>()
            .AddSingleton<SagaFeed>()
            .AddSingleton<SagaWatch>()
            .AddSingleton<WatchStart>()
            .AddSingleton<OpenWatches>();
    }
}
