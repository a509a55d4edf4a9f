namespace Users.Api.UserWorkflow;

/// <summary>
/// The deadline of a user's change until the saga has heard of it, or of a later one. Each change has its own, which a saga that has
/// not heard of it cannot clear.
/// </summary>
internal static class ChangeDeadline
{
    private const string Prefix = "user-change-";
    private const int GuidLength = 36;

    /// <param name="change">Its number, as in <c>IUserChange</c>.</param>
    public static string Id(Guid userId, int change) => $"{Prefix}{userId:D}-{change}";

    /// <summary>The user whose change a deadline is about; null for another's deadline.</summary>
    public static Guid? UserOf(string deadlineId) =>
        deadlineId.StartsWith(Prefix, StringComparison.Ordinal)
            ? Guid.ParseExact(deadlineId.AsSpan(Prefix.Length, GuidLength), "D")
            : null;
}
