namespace Orders.ServiceDefaults.Problems;

/// <summary>A kind of refusal that clients can tell apart for good.</summary>
/// <param name="Slug">The end of the problem's <c>type</c>; never changes once released.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
public sealed record ProblemType(string Slug, int Status, string Title)
{
    public string Uri => $"https://orders.example/problems/{Slug}";
}
