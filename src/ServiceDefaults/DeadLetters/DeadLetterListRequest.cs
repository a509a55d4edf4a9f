using FluentValidation;
using Orders.ServiceDefaults.Queries;
using Orders.ServiceDefaults.Requests;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>Null means any.</summary>
internal sealed record DeadLetterListRequest(string? Queue, string? Type, string? State, PageRequest Page);

internal sealed class DeadLetterListValidator : AbstractValidator<DeadLetterListRequest>
{
    /// <summary>Characters; longer than the name of any queue or type.</summary>
    private const int LongestName = 256;

    private static readonly string[] States = Enum.GetNames<DeadLetterState>();

    public DeadLetterListValidator()
    {
        RuleFor(list => list.Queue).Text(LongestName).When(list => list.Queue is not null);
        RuleFor(list => list.Type).Text(LongestName).When(list => list.Type is not null);
        RuleFor(list => list.State)
            .Must(state => state is null || States.Contains(state, StringComparer.Ordinal))
            .WithMessage($"Give one of {string.Join(", ", States)}.");
        this.AddPageRules(list => list.Page, cursor => DeadLetterCursor.Decode(cursor) is not null);
    }
}
