using System.Linq.Expressions;
using FluentValidation;

namespace Orders.Api.EventFeed;

internal static class EventFeedRules
{
    public static void AddAfterRule<T>(this AbstractValidator<T> validator, Expression<Func<T, long?>> after) =>
        validator
            .RuleFor(after)
            .GreaterThanOrEqualTo(0)
            .WithMessage("Give the next of the page before, or leave it out to begin with the first event.");

    public static void AddTypesRule<T>(this AbstractValidator<T> validator, Expression<Func<T, string?>> types) =>
        validator
            .RuleFor(types)
            .Must(names => PublicEvents.Parse(names) is not null)
            .WithMessage($"Give types, separated by commas, out of {string.Join(", ", PublicEvents.Names)}; or leave it out.");
}
