using System.Text.Json;
using Orders.Cli.Connecting;

namespace Orders.Cli.Ordering;

internal static class OrderFile
{
    private const string StandardInput = "-";

    /// <returns>JSON; what is in it the service judges.</returns>
    /// <exception cref="UsageException">It cannot be read, or is no JSON.</exception>
    public static async Task<string> Read(string file, TextReader standardInput, CancellationToken cancellationToken)
    {
        try
        {
            var text =
                file is StandardInput
                    ? await standardInput.ReadToEndAsync(cancellationToken)
                    : await File.ReadAllTextAsync(file, cancellationToken);
            JsonDocument.Parse(text).Dispose();
            return text;
        }
        catch (JsonException broken)
        {
            throw new UsageException($"--file: this is no JSON. {broken.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--file: {unreadable.Message}");
        }
    }
}
