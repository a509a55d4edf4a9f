using System.Text.Json;
using FluentValidation.Results;

namespace Orders.ServiceDefaults.Problems;

/// <summary>FluentValidation's failures under the names that the client uses: <c>lines[3].quantity</c>.</summary>
public static class ValidationFailures
{
    /// <summary>Fields whose failures are listed; whoever has more wrong will ask again.</summary>
    private const int MostListed = 100;

    public static ProblemException Problem(IEnumerable<ValidationFailure> failures)
    {
        var errors = failures
            .GroupBy(failure => CamelCase(failure.PropertyName), failure => failure.ErrorMessage, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => field.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        var (name, messages) = errors.First();
        var others = errors.Count > 1 ? $" (and {errors.Count - 1} more, see errors)" : "";
        return new(ProblemTypes.Validation, $"{name}: {messages[0]}{others}")
        {
            Errors = errors.Take(MostListed).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static string CamelCase(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
