using System.Net.ServerSentEvents;
using FluentValidation;
using MediatR;

namespace Orders.Api.EventFeed;

/// <param name="LastEventId">The position that a reader who comes back has seen; goes before <paramref name="After"/>.</param>
internal sealed record FollowEventsRequest(long? After, long? LastEventId, int? Limit, string? Types)
    : IRequest<IAsyncEnumerable<SseItem<string>>>;

internal sealed class FollowEventsValidator : AbstractValidator<FollowEventsRequest>
{
    public FollowEventsValidator()
    {
        this.AddAfterRule(stream => stream.After);
        this.AddTypesRule(stream => stream.Types);
        RuleFor(stream => stream.Limit).Null().WithMessage("Leave it out: a stream goes on and on.");
    }
}

internal sealed class FollowEventsHandler(EventStream stream)
    : IRequestHandler<FollowEventsRequest, IAsyncEnumerable<SseItem<string>>>
{
    public Task<IAsyncEnumerable<SseItem<string>>> Handle(FollowEventsRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            stream.Follow(request.LastEventId ?? request.After ?? 0, PublicEvents.Parse(request.Types)!, cancellationToken)
        );
}
