namespace Orders.ServiceDefaults.Problems;

/// <summary>Every problem type that the services answer with.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType Validation = new("validation", 400, "The request has fields that cannot be accepted");
    public static readonly ProblemType MalformedRequest = new("malformed-request", 400, "The request cannot be read");
    public static readonly ProblemType Unauthenticated = new("unauthenticated", 401, "The caller is not known");
    public static readonly ProblemType Forbidden = new("forbidden", 403, "The caller may not do this");
    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing here");
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method does not fit the resource");
    public static readonly ProblemType Conflict = new("conflict", 409, "Something else has changed it meanwhile");
    public static readonly ProblemType EmailTaken = new("email-taken", 409, "Somebody else signs in with this address");
    public static readonly ProblemType InsufficientStock = new("insufficient-stock", 409, "There is not that much on hand");
    public static readonly ProblemType PreconditionFailed = new("precondition-failed", 412, "It has another version by now");
    public static readonly ProblemType TooLarge = new("too-large", 413, "The request's body is too large");
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is not JSON in UTF-8");
    public static readonly ProblemType IdempotencyKeyReused = new(
        "idempotency-key-reused",
        422,
        "The key stands for another request"
    );
    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "The caller is too fast");
    public static readonly ProblemType LockedOut = new("locked-out", 429, "There were too many wrong passwords");
    public static readonly ProblemType Internal = new("internal", 500, "Something went wrong here");
    public static readonly ProblemType Unavailable = new("unavailable", 503, "The service cannot do this at the moment");
    public static readonly ProblemType NotCaughtUp = new("not-caught-up", 503, "The list is behind the position asked for");

    /// <summary>What a bare status code means here.</summary>
    public static ProblemType Of(int status) =>
        status switch
        {
            401 => Unauthenticated,
            403 => Forbidden,
            404 => NotFound,
            405 => MethodNotAllowed,
            409 => Conflict,
            413 => TooLarge,
            415 => UnsupportedMediaType,
            429 => TooManyRequests,
            503 => Unavailable,
            >= 500 => Internal,
            _ => MalformedRequest with { Status = status },
        };
}
