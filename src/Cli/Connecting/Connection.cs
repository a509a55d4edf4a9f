using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orders.Cli.Terminal;

namespace Orders.Cli.Connecting;

/// <summary>Where the services are, who calls, and with how much patience.</summary>
internal sealed record Connection(Uri Orders, Uri Users, string Key, X509Certificate2Collection? Authorities)
{
    public const string KeyHeader = "X-Api-Key";

    /// <inheritdoc cref="GlobalOptions.Timeout"/>
    public TimeSpan Timeout { get; init; }

    /// <inheritdoc cref="GlobalOptions.Retries"/>
    public int Retries { get; init; }

    /// <inheritdoc cref="GlobalOptions.RetryPause"/>
    public TimeSpan RetryPause { get; init; }

    /// <inheritdoc cref="GlobalOptions.LongestRetryPause"/>
    public TimeSpan LongestRetryPause { get; init; }

    /// <inheritdoc cref="GlobalOptions.Patience"/>
    public TimeSpan Patience { get; init; }

    /// <inheritdoc cref="GlobalOptions.LongestSilence"/>
    public TimeSpan LongestSilence { get; init; }

    /// <exception cref="UsageException">Address or key are missing, or unusable.</exception>
    public static Connection Of(ParseResult parsed, Surroundings surroundings)
    {
        var orders =
            parsed.GetValue(GlobalOptions.OrdersUrl)
            ?? AddressIn("ORDERS", surroundings)
            ?? throw new UsageException(
                "Say where the services are: --orders-url, or the environment's ORDERS, which ./run prints."
            );
        return new(
            orders,
            parsed.GetValue(GlobalOptions.UsersUrl) ?? AddressIn("USERS", surroundings) ?? orders,
            KeyOf(parsed, surroundings),
            parsed.GetValue(GlobalOptions.CaFile) is { } file ? AuthoritiesIn(file) : null
        )
        {
            Timeout = parsed.GetValue(GlobalOptions.Timeout),
            Retries = parsed.GetValue(GlobalOptions.Retries),
            RetryPause = parsed.GetValue(GlobalOptions.RetryPause),
            LongestRetryPause = parsed.GetValue(GlobalOptions.LongestRetryPause),
            Patience = parsed.GetValue(GlobalOptions.Patience),
            LongestSilence = parsed.GetValue(GlobalOptions.LongestSilence),
        };
    }

    public static bool IsAddress(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";

    /// <summary>Follows no redirection, which would take the key elsewhere.</summary>
    public SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Timeout };
        if (Authorities is not null)
        {
            var policy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            policy.CustomTrustStore.AddRange(Authorities);
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy };
        }

        return handler;
    }

    private static Uri? AddressIn(string variable, Surroundings surroundings) =>
        surroundings.Variable(variable) switch
        {
            null or "" => null,
            var text when IsAddress(text, out var address) => address,
            _ => throw new UsageException(
                $"The environment's {variable} is not an address such as http://127.0.0.1:5080: set it, or leave it out."
            ),
        };

    // Whatever is wrong with a key, it is not shown.
    private static string KeyOf(ParseResult parsed, Surroundings surroundings)
    {
        var key =
            parsed.GetValue(GlobalOptions.ApiKey)
            ?? (parsed.GetValue(GlobalOptions.ApiKeyFile) is { } file ? KeyIn(file) : surroundings.Variable("KEY"))?.Trim();
        if (string.IsNullOrEmpty(key))
        {
            throw new UsageException("Say who calls: --api-key-file, or the environment's KEY, which ./run prints.");
        }

        return key.All(one => one is > ' ' and <= '~')
            ? key
            : throw new UsageException("The API key has characters that no key has: give it as it was shown when it was made.");
    }

    private static string KeyIn(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--api-key-file: {unreadable.Message}");
        }
    }

    private static X509Certificate2Collection AuthoritiesIn(FileInfo file)
    {
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file.FullName);
            return authorities.Count > 0
                ? authorities
                : throw new UsageException($"--ca-file: there is no certificate in {file.FullName}.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UsageException($"--ca-file: {unreadable.Message}");
        }
    }
}
