using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventStore.Types;

/// <summary>
/// The event types of a log and their names: the CLR name in snake_case, as Marten names them. JSON is System.Text.Json's,
/// PascalCase, enums by name.
/// </summary>
public sealed class EventTypes
{
    public static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly FrozenDictionary<string, Type> _byName;
    private readonly FrozenDictionary<Type, (string Name, string DotNetType)> _byType;

    /// <exception cref="ArgumentException">Two types have the same name.</exception>
    public EventTypes(params IEnumerable<Type> types)
    {
        var all = types.ToArray();
        var names = all.Select(type => (Name: NameOf(type), Type: type)).ToArray();
        var twice = names.GroupBy(pair => pair.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException(
                $"{string.Join(" and ", twice.Select(pair => pair.Type.FullName))} are both named {twice.Key}.",
                nameof(types)
            );
        }

        _byName = names.ToFrozenDictionary(pair => pair.Name, pair => pair.Type, StringComparer.Ordinal);
        _byType = names.ToFrozenDictionary(
            pair => pair.Type,
            pair => (pair.Name, $"{pair.Type.FullName}, {pair.Type.Assembly.GetName().Name}")
        );
    }

    public IEnumerable<Type> All => _byType.Keys;

    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    public string Name(Type type) => Find(type).Name;

    /// <summary>What Marten keeps in mt_dotnet_type.</summary>
    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    public string DotNetType(Type type) => Find(type).DotNetType;

    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    public object Deserialize(string name, ReadOnlySpan<byte> json) =>
        _byName.TryGetValue(name, out var type)
            ? JsonSerializer.Deserialize(json, type, Json) ?? throw new JsonException($"An event of type {name} is null.")
            : throw new UnknownEventTypeException(name);

    private (string Name, string DotNetType) Find(Type type) =>
        _byType.TryGetValue(type, out var found) ? found : throw new UnknownEventTypeException(type.FullName ?? type.Name);

    private static string NameOf(Type type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);
}

public sealed class UnknownEventTypeException(string type)
    : Exception($"The log knows no event type {type}. Add it to the log's definition.");
