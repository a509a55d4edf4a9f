using FluentValidation;
using MediatR;
using Orders.Api.ListSagas;

namespace Orders.Api.WatchSagas;

/// <param name="After">Null to begin with what is to come.</param>
/// <param name="LastEventId">The position that a watcher who comes back has seen; goes before <paramref name="After"/>.</param>
internal sealed record WatchSagasRequest(string? State, Guid? UserId, bool? NeedsAttention, long? After, long? LastEventId)
    : IRequest<IAsyncEnumerable<ReadOnlyMemory<byte>>>;

internal sealed class WatchSagasValidator : AbstractValidator<WatchSagasRequest>
{
    public WatchSagasValidator()
    {
        this.AddStateRule(watch => watch.State);
        RuleFor(watch => watch.After)
            .GreaterThanOrEqualTo(0)
            .WithMessage("Give the position of a list or of an event, or leave it out to begin with what is to come.");
    }
}

internal sealed class WatchSagasHandler(SagaWatch watch, WatchStart starts, AttentionFilters attention)
    : IRequestHandler<WatchSagasRequest, IAsyncEnumerable<ReadOnlyMemory<byte>>>
{
    public async Task<IAsyncEnumerable<ReadOnlyMemory<byte>>> Handle(
        WatchSagasRequest request,
        CancellationToken cancellationToken
    )
    {
        var start = await starts.Of(request.LastEventId, request.After, cancellationToken);
        var flags = request.NeedsAttention is { } wanted ? await attention.Begin(wanted, start, cancellationToken) : null;
        return watch.Follow(new SagaFilter(OrderId: null, request.State, request.UserId), start, flags, CancellationToken.None);
    }
}
