namespace Users.Api.Mailing;

/// <param name="About">Whom it is about, for those who look through the mails of a simulator.</param>
/// <param name="Text">Plain.</param>
public sealed record Mail(Guid About, string To, string Subject, string Text)
{
    /// <summary>Address and text are the user's, and a token may be in it: kept out of logs.</summary>
    public override string ToString() => $"Mail about {About:D}";
}
