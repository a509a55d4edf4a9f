using FluentValidation;
using MediatR;
using Orders.ReadModels.SagaList;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListSagas;

internal sealed record ListSagasRequest(string? State, bool? NeedsAttention, PageRequest Page) : IRequest<Page<SagaListItem>>;

/// <param name="Attention">Why it needs attention; null where it does not.</param>
/// <param name="Since">When the saga came into its state.</param>
public sealed record SagaListItem(
    Guid OrderId,
    string State,
    bool NeedsAttention,
    string? Attention,
    string? PendingCommand,
    int? Attempt,
    DateTimeOffset Since
)
{
    public static SagaListItem Of(SagaSummary saga) =>
        new(
            saga.OrderId,
            saga.State,
            saga.NeedsAttention,
            saga.Attention,
            saga.Pending?.Command,
            saga.Pending?.Attempt,
            saga.Since
        );
}

internal sealed class ListSagasValidator : AbstractValidator<ListSagasRequest>
{
    public ListSagasValidator()
    {
        this.AddStateRule(list => list.State);
        this.AddPageRules(list => list.Page, cursor => SagaListCursor.Decode(cursor) is not null);
    }
}

internal sealed class ListSagasHandler(SagaListQueries sagas) : IRequestHandler<ListSagasRequest, Page<SagaListItem>>
{
    public async Task<Page<SagaListItem>> Handle(ListSagasRequest request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var after = page.Cursor is null ? null : SagaListCursor.Decode(page.Cursor);
        var found = await sagas.Page(
            request.State,
            request.NeedsAttention,
            after,
            page.Lookahead,
            page.AtLeastPosition,
            cancellationToken
        );
        return Page.Of(found.Value, page.Size, found.Position, SagaListItem.Of, SagaListCursor.After);
    }
}
