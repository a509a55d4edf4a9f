using Orders.Contracts;

namespace Orders.Messaging.DeadLetters;

internal static class DeadLetterErrors
{
    public static DeadLetterError Of(Exception exception, DeadLetterOptions options)
    {
        var cause = exception is AggregateException ? exception.GetBaseException() : exception;
        return new DeadLetterError(
            cause.GetType().FullName ?? cause.GetType().Name,
            Text(Messages(cause), options.LongestMessage),
            cause.StackTrace is { } stack ? Text(stack, options.LongestStackTrace) : null
        );
    }

    private static string Messages(Exception exception) =>
        exception.InnerException is { } inner ? $"{exception.Message} ---> {Messages(inner)}" : exception.Message;

    private static string Text(string text, int limit) => StorableText.WithoutSecrets(StorableText.Of(text, limit));
}
