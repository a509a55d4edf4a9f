using System.Security.Cryptography;

namespace Orders.LocalServers;

/// <summary>Secrets that only the owner of the directory may read (mode 600), made once and kept.</summary>
public static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret kept in the file; on first use 32 random bytes in hex.</summary>
    public static string GetOrCreateSecret(string path)
    {
        if (!File.Exists(path))
        {
            Write(path, RandomNumberGenerator.GetHexString(64, lowercase: true));
        }
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Replaces the file at once, so that a process that is killed in between leaves the old or the new content.</summary>
    public static void Write(string path, string content)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        using (
            var stream = new FileStream(
                unfinished,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = OwnerOnly,
                }
            )
        )
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(content);
        }
        File.Move(unfinished, path, overwrite: true);
    }
}
