namespace Orders.ServiceDefaults.Access;

/// <summary>Says of an endpoint, as its metadata, that it is for every caller who is known here.</summary>
public sealed record KnownCaller;
