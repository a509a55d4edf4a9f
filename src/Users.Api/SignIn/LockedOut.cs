using Orders.ServiceDefaults.Problems;

namespace Users.Api.SignIn;

internal static class LockedOut
{
    public static ProblemException For(TimeSpan pause) =>
        new(ProblemTypes.LockedOut, $"Wait {Math.Ceiling(pause.TotalSeconds):F0} s before the next attempt with this address.")
        {
            RetryAfter = pause,
        };
}
