namespace Users.Api.UserWorkflow;

/// <summary>How patient the users' saga is; section <c>UserSaga</c>.</summary>
public sealed class UserSagaOptions
{
    public const string Section = "UserSaga";

    /// <summary>
    /// How long the first request, or the first cancellation of open orders, may go unanswered, counted from when it has been
    /// relayed; doubles with each attempt.
    /// </summary>
    public TimeSpan AnswerDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that the deadline grows to.</summary>
    public TimeSpan LongestDeadline { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Attempts before the saga is flagged for attention; it goes on trying.</summary>
    public int MaxAttempts { get; set; } = 6;

    public TimeSpan DeadlineOf(int attempt)
    {
        var doubled = AnswerDeadline.TotalSeconds * Math.Pow(2, Math.Max(0, attempt - 1));
        return doubled < LongestDeadline.TotalSeconds ? TimeSpan.FromSeconds(doubled) : LongestDeadline;
    }
}
