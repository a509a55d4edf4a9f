namespace Orders.Contracts;

/// <summary>Asks for the mail with the token of a round. It carries neither address nor token.</summary>
public sealed record MailVerification(Guid UserId, int Round, int Attempt) : IUserMessage;

/// <param name="Sent">False where the round was over before its mail was sent.</param>
public sealed record VerificationMailed(Guid UserId, int Round, bool Sent, int Attempt) : IUserMessage;
