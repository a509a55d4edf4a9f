namespace Orders.Hostile.Tests.Document;

/// <summary>
/// Texts that fields and parameters take, where the document says no more than that they are texts. A name that is not here gets a plain word: its endpoint
/// is attacked all the same, though perhaps refused for this field first.
/// </summary>
internal static class LegalTexts
{
    public static string Of(string name, string? format) =>
        (name, format) switch
        {
            ("userId", _) => OwnUser,
            ("orderId", _) => OwnOrder,
            (_, "uuid") => "0190163d-8694-739b-aea5-966c26f8ad91",
            (_, "date-time") or ("from" or "to" or "expiresAt" or "notAfter", _) => "2026-01-31T12:00:00Z",
            (_, "uri") => "https://example.com/",
            ("email", _) => "jane@example.com",
            ("currency", _) => "GBP",
            ("status", _) => "Submitted",
            ("state", _) => "Completed",
            ("cursor", _) => "",
            ("types", _) => "order_completed",
            ("password" or "newPassword" or "currentPassword", _) => "correct horse battery staple",
            ("scopes" or "scope", _) => "orders:read",
            _ => "sample",
        };

    /// <summary>Stand for ids that are known only at run time.</summary>
    public const string OwnUser = "00000000-0000-4000-8000-00000000aaaa";

    /// <inheritdoc cref="OwnUser"/>
    public const string OwnOrder = "00000000-0000-4000-8000-00000000bbbb";
}
