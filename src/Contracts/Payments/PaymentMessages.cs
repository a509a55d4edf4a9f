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

public sealed record PaymentCaptured(Guid OrderId, Money Amount, int Attempt, bool Repeated) : IAnswer;

/// <summary>The provider would not capture this time; the saga asks again.</summary>
public sealed record CaptureFailed(Guid OrderId, string Reason, int Attempt, bool Repeated) : IAnswer;

/// <summary>Gives money back for a return; each return once, and never more than was captured.</summary>
public sealed record RefundPayment(Guid OrderId, Guid ReturnId, Money Amount, int Attempt) : ICommand;

public sealed record PaymentRefunded(Guid OrderId, Guid ReturnId, Money Amount, int Attempt, bool Repeated) : IAnswer;

/// <summary>The provider would not refund this time; the saga asks again.</summary>
public sealed record RefundFailed(Guid OrderId, Guid ReturnId, string Reason, int Attempt, bool Repeated) : IAnswer;
