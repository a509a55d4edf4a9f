using System.Linq.Expressions;
using FluentValidation;
using Orders.ServiceDefaults.Requests;

namespace Orders.Api.ListSagas;

internal static class SagaStateRule
{
    /// <summary>Characters; longer than the name of any state.</summary>
    private const int LongestState = 64;

    public static void AddStateRule<T>(this AbstractValidator<T> validator, Expression<Func<T, string?>> state)
    {
        var read = state.Compile();
        validator.RuleFor(state).Text(LongestState).When(one => read(one) is not null);
    }
}
