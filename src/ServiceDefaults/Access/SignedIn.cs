namespace Orders.ServiceDefaults.Access;

/// <summary>Says of an endpoint, as its metadata, that it is for users, who need no scope.</summary>
public sealed record SignedIn;
