namespace Orders.Contracts;

/// <summary>The user is to be erased: for good, and as soon as their open orders have ended.</summary>
public sealed record UserErasureRequested(Guid UserId, DateTimeOffset RequestedAt, int Change) : IUserChange;

/// <summary>The key to the user's personal data has been destroyed: whatever holds them, a backup too, can be read no more.</summary>
public sealed record UserErased(Guid UserId, DateTimeOffset ErasedAt, int Change) : IUserChange;

/// <summary>Asks the accounts to destroy what is left of a user without open orders.</summary>
public sealed record EraseUser(Guid UserId, int Attempt) : IUserMessage;
