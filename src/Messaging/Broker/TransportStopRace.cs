using System.Runtime.ExceptionServices;
using MassTransit.Transports;

namespace Orders.Messaging.Broker;

/// <summary>
/// Keeps a stopping process from being aborted by its transport. Where messages are still in hand when
/// <see cref="MessagingOptions.ConsumerStopTimeout"/> is over, MassTransit cancels them on a timer, and now and then comes upon one
/// that is just being done with: an exception that nobody could catch, and that ends the process before the rest of it has stopped.
/// The message itself is acknowledged or delivered again as ever.
/// </summary>
internal static class TransportStopRace
{
    private static readonly string Where =
        $"{typeof(PendingReceiveLockContext).FullName}.{nameof(PendingReceiveLockContext.Cancel)}(";
    private static int _installed;

    /// <summary>For the whole process, once.</summary>
    public static void Survive()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 0)
        {
            ExceptionHandling.SetUnhandledExceptionHandler(IsIt);
        }
    }

    private static bool IsIt(Exception exception) =>
        exception.GetBaseException().StackTrace?.Contains(Where, StringComparison.Ordinal) is true;
}
