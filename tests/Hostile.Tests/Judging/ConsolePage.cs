using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Judging;

/// <summary>The console's page, for which a path with <c>..</c> may ask in the end: a file that is for everybody.</summary>
internal static class ConsolePage
{
    public static bool Is(Answer answer) =>
        answer.Status == 200
        && answer.Header("Content-Type") is "text/html; charset=utf-8"
        && answer.Header("Content-Security-Policy") is not null;
}
