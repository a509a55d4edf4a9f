using System.Text.Json.Nodes;
using EventStore.Types;
using Orders.Identity.Personal;
using Users.Accounts;

namespace Users.Api;

/// <summary>Users who registered before there were seals. What is stored of them stays as it is, in the log for good.</summary>
internal static class UserRegisteredUpcasting
{
    public static Upcaster PlainData { get; } =
        Upcaster.OfShape<UserRegistered>(
            json => json.ContainsKey("Email"),
            json =>
            {
                var personal = new JsonObject { ["Email"] = json["Email"]?.DeepClone(), ["Name"] = json["Name"]?.DeepClone() };
                json["Personal"] = PersonalDataVault.Plain + personal.ToJsonString();
                json.Remove("Email");
                json.Remove("Name");
                return json;
            }
        );
}
