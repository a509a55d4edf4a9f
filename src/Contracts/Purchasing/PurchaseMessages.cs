namespace Orders.Contracts;

/// <summary>Asks the users' side whether a user may buy for this amount, and reserves it against their spending limit.</summary>
public sealed record ApprovePurchase(Guid OrderId, Guid UserId, Money Amount, int Attempt) : ICommand;

public sealed record PurchaseApproved(Guid OrderId, Guid UserId, Money Amount, int Attempt, bool Repeated) : IAnswer;

public sealed record PurchaseRefused(Guid OrderId, Guid UserId, string Reason, int Attempt, bool Repeated) : IAnswer;

/// <summary>Undoes <see cref="ApprovePurchase"/>; where that has not arrived yet, refuses it for good.</summary>
public sealed record ReleasePurchase(Guid OrderId, Guid UserId, int Attempt) : ICommand;

public sealed record PurchaseReleased(Guid OrderId, Guid UserId, int Attempt, bool Repeated) : IAnswer;

/// <summary>The money has been captured: the reserved amount becomes spent.</summary>
public sealed record SettlePurchase(Guid OrderId, Guid UserId, int Attempt) : ICommand;

public sealed record PurchaseSettled(Guid OrderId, Guid UserId, int Attempt, bool Repeated) : IAnswer;

/// <summary>Goods came back and their money was refunded: so much of what the order has spent is free again.</summary>
/// <param name="ReturnId">The return, which is credited once.</param>
public sealed record CreditPurchase(Guid OrderId, Guid UserId, Guid ReturnId, Money Amount, int Attempt) : ICommand;

public sealed record PurchaseCredited(Guid OrderId, Guid UserId, Guid ReturnId, Money Amount, int Attempt, bool Repeated)
    : IAnswer;
