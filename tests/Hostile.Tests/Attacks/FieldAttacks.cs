using System.Text.Json.Nodes;
using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>Garbage in the place of each field of the body, nested ones and elements of arrays included.</summary>
internal static class FieldAttacks
{
    private const string Hole = "\"the hole\"";

    public static IEnumerable<Attack> Of(Operation operation) =>
        from place in operation.Body is { } body ? Places(body, "") : []
        from garbage in GarbageMember.All
        select new Attack(operation, $"field {place}", garbage.Name, (target, random) => Spoil(target, place, garbage, random));

    // Paths as in the problems that the services answer with: lines[0].sku
    private static IEnumerable<string> Places(JsonNode node, string path) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                Below(member.Value!, path.Length == 0 ? member.Key : $"{path}.{member.Key}")
            ),
            JsonArray { Count: > 0 } elements => Below(elements[0]!, $"{path}[0]"),
            _ => [],
        };

    private static IEnumerable<string> Below(JsonNode node, string path) => Places(node, path).Prepend(path);

    private static WireRequest Spoil(Target target, string place, MemberClass garbage, Random random)
    {
        var body = target.Operation.Body!.DeepClone();
        var legal = Dig(body, place);
        var name = place.EndsWith(']') ? null : place.Split('.')[^1];
        var hollow = target.BodyOf(body);
        var slot = new Slot(name, legal);
        var member = garbage.Make(slot, random);
        return target.WithBody(
            member.Length > 0 ? hollow.Replace(slot.Holding(Hole), member, StringComparison.Ordinal)
            : hollow.Contains($"{slot.Holding(Hole)},", StringComparison.Ordinal)
                ? hollow.Replace($"{slot.Holding(Hole)},", "", StringComparison.Ordinal)
            : hollow
                .Replace($",{slot.Holding(Hole)}", "", StringComparison.Ordinal)
                .Replace(slot.Holding(Hole), "", StringComparison.Ordinal)
        );
    }

    // Puts the hole where the value was, which is returned as JSON.
    private static string Dig(JsonNode body, string place)
    {
        var node = body;
        foreach (var step in place.Replace("[0]", ".0", StringComparison.Ordinal).Split('.'))
        {
            node = node is JsonArray elements ? elements[int.Parse(step)]! : node[step]!;
        }

        var legal = node.ToJsonString();
        node.ReplaceWith(JsonValue.Create(Hole.Trim('"')));
        return legal;
    }
}
