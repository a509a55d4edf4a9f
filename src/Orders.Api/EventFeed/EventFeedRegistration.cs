namespace Orders.Api.EventFeed;

internal static class EventFeedRegistration
{
    public static IServiceCollection AddEventFeed(this IServiceCollection services)
    {
        services
            .AddOptions<EventFeedOptions>()
            .BindConfiguration("EventFeed")
            .Validate(
                options => options.PageSize > 0 && options.MaxPageSize >= options.PageSize,
                "EventFeed:PageSize must be positive, and :MaxPageSize no smaller."
            )
            .Validate(
                options => options.Heartbeat > TimeSpan.Zero && options.LongestStream > TimeSpan.Zero,
                "EventFeed:Heartbeat and :LongestStream must be longer than nothing."
            )
            .Validate(options => options.StreamsPerCaller > 0, "EventFeed:StreamsPerCaller must be positive.")
            .ValidateOnStart();
        return services.AddSingleton<PublicEventView>().AddSingleton<EventStream>().AddSingleton<OpenFeeds>();
    }
}
