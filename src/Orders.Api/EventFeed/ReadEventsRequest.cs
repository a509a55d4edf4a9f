using EventStore;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using Orders.ReadModels;

namespace Orders.Api.EventFeed;

internal sealed record ReadEventsRequest(long? After, int? Limit, string? Types) : IRequest<EventPage>;

/// <param name="Items">In the order of positions, with none left out.</param>
/// <param name="Next">
/// The <c>after</c> of the next page. Everything up to here has been looked at, what is not shown included, so that nothing is read
/// twice.
/// </param>
public sealed record EventPage(IReadOnlyList<PublicEvent> Items, long Next);

internal sealed class ReadEventsValidator : AbstractValidator<ReadEventsRequest>
{
    public ReadEventsValidator(IOptions<EventFeedOptions> options)
    {
        this.AddAfterRule(page => page.After);
        this.AddTypesRule(page => page.Types);
        RuleFor(page => page.Limit)
            .InclusiveBetween(1, options.Value.MaxPageSize)
            .WithMessage($"Give 1 to {options.Value.MaxPageSize}, or leave it out for {options.Value.PageSize}.");
    }
}

internal sealed class ReadEventsHandler(IEventLog<OrdersLog> log, PublicEventView view, IOptions<EventFeedOptions> options)
    : IRequestHandler<ReadEventsRequest, EventPage>
{
    public async Task<EventPage> Handle(ReadEventsRequest request, CancellationToken cancellationToken)
    {
        var page = await log.ReadAll(
            request.After ?? 0,
            request.Limit ?? options.Value.PageSize,
            PublicEvents.Parse(request.Types),
            cancellationToken
        );
        return new([.. page.Events.Select(view.Of).OfType<PublicEvent>()], page.Position);
    }
}
