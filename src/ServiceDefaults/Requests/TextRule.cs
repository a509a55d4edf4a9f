using FluentValidation;
using Orders.Contracts;

namespace Orders.ServiceDefaults.Requests;

public static class TextRule
{
    /// <param name="limit">Characters.</param>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int limit) =>
        rule.Must(text => PlainText.Fits(text, limit)).WithMessage(PlainText.Rule(limit));
}
