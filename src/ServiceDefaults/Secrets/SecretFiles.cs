using Microsoft.Extensions.Configuration;

namespace Orders.ServiceDefaults.Secrets;

/// <summary>Credentials as an orchestrator mounts them: a directory of files, each a configuration key with its value.</summary>
public static class SecretFiles
{
    /// <summary>Names the directory; a setting of its own, since it has to be known before the files are read.</summary>
    public const string Directory = "ORDERS_SECRETS";

    /// <summary>Read where it exists, when <see cref="Directory"/> names no other.</summary>
    public const string DefaultDirectory = "/run/secrets";

    /// <summary>
    /// Adds the files to the configuration, before everything that is in it so far: <c>ConnectionStrings__Postgres</c> is the value
    /// of <c>ConnectionStrings:Postgres</c>. A newline at the end is none of the value.
    /// </summary>
    /// <exception cref="InvalidOperationException">The directory that is named does not exist, or may not be read.</exception>
    public static IConfigurationBuilder AddSecretFiles(this IConfigurationManager configuration)
    {
        var named = configuration[Directory];
        var path = string.IsNullOrWhiteSpace(named) ? DefaultDirectory : Path.GetFullPath(named);
        if (!System.IO.Directory.Exists(path))
        {
            return string.IsNullOrWhiteSpace(named)
                ? configuration
                : throw new InvalidOperationException(
                    $"{Directory} names the directory {path}, which does not exist: mount the secrets there, or do not set {Directory}."
                );
        }

        try
        {
            return configuration.AddKeyPerFile(path, optional: false);
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new InvalidOperationException(
                $"A secret in {path} may not be read: {refusal.Message} Give the user {Environment.UserName} the right to read it.",
                refusal
            );
        }
    }
}
