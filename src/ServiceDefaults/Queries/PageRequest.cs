using FluentValidation;

namespace Orders.ServiceDefaults.Queries;

/// <summary>What every list can be asked.</summary>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
/// <param name="AtLeastPosition">The position that the page has to include.</param>
public sealed record PageRequest(string? Cursor, int? Limit, long? AtLeastPosition)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public int Size => Limit ?? DefaultLimit;

    /// <summary>One more than the page holds, to see whether there is another.</summary>
    public int Lookahead => Size + 1;
}

public static class PageRules
{
    /// <summary>The rules of every list.</summary>
    /// <param name="page">The page asked for.</param>
    /// <param name="isCursor">Whether a cursor is one that this list gave.</param>
    public static void AddPageRules<T>(
        this AbstractValidator<T> validator,
        Func<T, PageRequest> page,
        Func<string, bool> isCursor
    )
    {
        validator
            .RuleFor(request => page(request).Limit)
            .InclusiveBetween(1, PageRequest.MaxLimit)
            .OverridePropertyName(nameof(PageRequest.Limit))
            .WithMessage($"Give 1 to {PageRequest.MaxLimit}, or leave it out for {PageRequest.DefaultLimit}.");
        validator
            .RuleFor(request => page(request).Cursor)
            .Must(cursor => cursor is null || isCursor(cursor))
            .OverridePropertyName(nameof(PageRequest.Cursor))
            .WithMessage("Give the next of the page before, unchanged, or leave it out for the first page.");
        validator
            .RuleFor(request => page(request).AtLeastPosition)
            .GreaterThanOrEqualTo(0)
            .OverridePropertyName(nameof(PageRequest.AtLeastPosition))
            .WithMessage("Give a position that a command was answered with.");
    }
}
