namespace Orders.Contracts;

/// <summary>Asks the payment provider to hold the amount.</summary>
public sealed record AuthorizePayment(Guid OrderId, Guid UserId, Money Amount, int Attempt) : ICommand;

/// <param name="AuthorizationId">The provider's own name for the hold.</param>
public sealed record PaymentAuthorized(Guid OrderId, Money Amount, string AuthorizationId, int Attempt, bool Repeated) : IAnswer;

public sealed record PaymentDeclined(Guid OrderId, string Reason, int Attempt, bool Repeated) : IAnswer;

/// <summary>Undoes <see cref="AuthorizePayment"/>; where that has not arrived yet, refuses it for good.</summary>
public sealed record VoidPayment(Guid OrderId, int Attempt) : ICommand;

public sealed record PaymentVoided(Guid OrderId, int Attempt, bool Repeated) : IAnswer;

/// <summary>Takes the money that was held; sent once the goods have left.</summary>
public sealed record CapturePayment(Guid OrderId, int Attempt) : ICommand;

/// <param name="ByHand">Why the money was taken by other means than the provider's; null where the provider took it.</param>
public sealed record PaymentCaptured(Guid OrderId, Money Amount, int Attempt, bool Repeated, string? ByHand = null) : IAnswer;

/// <summary>The provider would not capture this time; the saga asks again.</summary>
public sealed record CaptureFailed(Guid OrderId, string Reason, int Attempt, bool Repeated) : IAnswer;

/// <summary>
/// The money was taken by other means: lets go of what was held, so that it cannot be captured as well. Answered as
/// <see cref="CapturePayment"/> is.
/// </summary>
public sealed record ResolveCapture(Guid OrderId, string Reason, int Attempt) : ICommand;

/// <summary>Gives money back for a return; each return once, and never more than was captured.</summary>
public sealed record RefundPayment(Guid OrderId, Guid ReturnId, Money Amount, int Attempt) : ICommand;

/// <param name="ByHand">Why the money was given back by other means than the provider's; null where the provider gave it.</param>
public sealed record PaymentRefunded(Guid OrderId, Guid ReturnId, Money Amount, int Attempt, bool Repeated, string? ByHand = null)
    : IAnswer;

/// <summary>The provider would not refund this time; the saga asks again.</summary>
public sealed record RefundFailed(Guid OrderId, Guid ReturnId, string Reason, int Attempt, bool Repeated) : IAnswer;

/// <summary>The money was given back by other means. Answered as <see cref="RefundPayment"/> is.</summary>
public sealed record ResolveRefund(Guid OrderId, Guid ReturnId, Money Amount, string Reason, int Attempt) : ICommand;
