using Orders.Contracts;

namespace Orders.ServiceDefaults.Problems;

internal static class DomainRefusals
{
    /// <summary>The domain's code is the problem's slug.</summary>
    public static ProblemException Problem(DomainException refusal) =>
        new(Type(refusal), refusal.Message)
        {
            Errors =
                refusal.Field.Length == 0
                    ? new Dictionary<string, string[]>(StringComparer.Ordinal)
                    : new Dictionary<string, string[]>(StringComparer.Ordinal) { [refusal.Field] = [refusal.Message] },
        };

    private static ProblemType Type(DomainException refusal) =>
        refusal.Refusal switch
        {
            Refusal.Invalid => new(refusal.Code, 400, "The request breaks a rule"),
            Refusal.NotFound => new(refusal.Code, 404, "There is nothing here"),
            _ => new(refusal.Code, 409, "The present state does not allow this"),
        };
}
