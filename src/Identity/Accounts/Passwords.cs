using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Orders.Identity.Accounts;

/// <summary>The framework's hasher, and a sign-in that takes as long for a stranger as for a user.</summary>
public sealed class Passwords : IDisposable
{
    /// <summary>Characters; what NIST SP 800-63B asks of a password that is the only secret.</summary>
    public const int Shortest = 15;

    /// <summary>Characters.</summary>
    public const int Longest = 128;

    private static readonly object NoUser = new();
    private readonly PasswordHasher<object> _hasher;
    private readonly string _nobodys;
    private readonly SemaphoreSlim _checks;

    public Passwords(IOptions<IdentityOptions> options)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.PasswordIterations }));
        _checks = new(options.Value.PasswordChecksAtOnce);
        _nobodys = _hasher.HashPassword(NoUser, Guid.NewGuid().ToString());
    }

    public string Hash(string password) => _hasher.HashPassword(NoUser, password);

    /// <param name="hash">Null where nobody is there to compare with; that takes as long and is always wrong.</param>
    public async Task<PasswordVerificationResult> Verify(string? hash, string password, CancellationToken cancellationToken)
    {
        await _checks.WaitAsync(cancellationToken);
        try
        {
            var result = _hasher.VerifyHashedPassword(NoUser, hash ?? _nobodys, password);
            return hash is null ? PasswordVerificationResult.Failed : result;
        }
        finally
        {
            _checks.Release();
        }
    }

    public void Dispose() => _checks.Dispose();
}
