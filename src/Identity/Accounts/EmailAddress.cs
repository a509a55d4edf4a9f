namespace Orders.Identity.Accounts;

internal static class EmailAddress
{
    /// <summary>In which two ways to type one address are the same.</summary>
    public static string Normal(string email) => email.Trim().Normalize().ToLowerInvariant();
}
