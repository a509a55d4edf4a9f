using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Orders.Identity.Database;

namespace Orders.Identity.KeyRing;

/// <summary>The keys that protect tokens, in the database, so that every process can read every other's tokens.</summary>
internal sealed class PostgresKeyRepository(IdentityDatabase database) : IXmlRepository
{
    // The framework's contract is synchronous; it calls once when a process starts, and about once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [
            .. Wait(
                    database.Query(
                        "SELECT xml FROM identity.data_protection_keys ORDER BY created_at",
                        row => row.GetString(0),
                        CancellationToken.None
                    )
                )
                .Select(xml => XElement.Parse(xml)),
        ];

    public void StoreElement(XElement element, string friendlyName) =>
        Wait(
            database.Execute(
                "INSERT INTO identity.data_protection_keys (name, xml) VALUES ($1, $2)",
                CancellationToken.None,
                friendlyName,
                element.ToString(SaveOptions.DisableFormatting)
            )
        );

    private static T Wait<T>(Task<T> work) => work.GetAwaiter().GetResult();
}
