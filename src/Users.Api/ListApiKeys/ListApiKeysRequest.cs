using FluentValidation;
using MediatR;
using Orders.Identity.ApiKeys;
using Orders.ServiceDefaults.Queries;

namespace Users.Api.ListApiKeys;

internal sealed record ListApiKeysRequest(PageRequest Page) : IRequest<ApiKeyList>;

/// <param name="Next">The cursor of the next page; null where there is none.</param>
public sealed record ApiKeyList(IReadOnlyList<ApiKey> Items, string? Next);

internal sealed class ListApiKeysValidator : AbstractValidator<ListApiKeysRequest>
{
    public ListApiKeysValidator() =>
        this.AddPageRules(list => list.Page, cursor => ListApiKeysHandler.Decode(cursor) is not null);
}

internal sealed class ListApiKeysHandler(ApiKeyStore keys) : IRequestHandler<ListApiKeysRequest, ApiKeyList>
{
    private const string List = "api-keys";

    public async Task<ApiKeyList> Handle(ListApiKeysRequest request, CancellationToken cancellationToken)
    {
        var page = request.Page;
        var before = page.Cursor is null ? null : Decode(page.Cursor);
        var found = await keys.Page(before, page.Lookahead, cancellationToken);
        var shown = Page.Of(found, page.Size, position: 0, key => key, key => Cursor.Encode(List, key.Id.ToString("D")));
        return new ApiKeyList(shown.Items, shown.Next);
    }

    /// <summary>Null where the cursor is not one of this list.</summary>
    public static Guid? Decode(string cursor) => Guid.TryParseExact(Cursor.Decode(List, cursor), "D", out var id) ? id : null;
}
