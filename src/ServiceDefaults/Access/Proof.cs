namespace Orders.ServiceDefaults.Access;

/// <summary>Says of an endpoint, as its metadata, that a proof in the request does in place of a credential.</summary>
public sealed record Proof;
