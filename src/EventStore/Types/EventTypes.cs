using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventStore.Types;

/// <summary>
/// The event types of a log and their names: the CLR name in snake_case, as Marten names them. JSON is System.Text.Json's,
/// PascalCase, enums by name. A parameter of a record that has no default must be in the JSON: an event of a forgotten shape is
/// an error and not an event with holes.
/// </summary>
public sealed class EventTypes
{
    public static JsonSerializerOptions Json { get; } =
        new() { Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true };

    private readonly FrozenDictionary<string, Type> _byName;
    private readonly FrozenDictionary<Type, (string Name, string DotNetType)> _byType;
    private readonly FrozenDictionary<string, string[]> _storedAs;
    private readonly UpcasterChain _upcasters;

    public EventTypes(params IEnumerable<Type> types)
        : this(types, []) { }

    /// <param name="upcasters">One for each shape that was released and is not today's.</param>
    /// <exception cref="ArgumentException">Two types have the same name, or an upcaster leads to no type.</exception>
    public EventTypes(IEnumerable<Type> types, IEnumerable<Upcaster> upcasters)
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
        _upcasters = new UpcasterChain(upcasters);
        _storedAs = _byName.Keys.ToFrozenDictionary(name => name, StoredAs, StringComparer.Ordinal);
        if (_upcasters.Names.FirstOrDefault(name => !_upcasters.Becomes(name).Any(_byName.ContainsKey)) is { } lost)
        {
            throw new ArgumentException($"The upcaster of {lost} leads to no type of the log.", nameof(upcasters));
        }
    }

    public IEnumerable<Type> All => _byType.Keys;

    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    public string Name(Type type) => Find(type).Name;

    /// <summary>The names under which events of the type may be stored: its own and those of retired types that are read as it.</summary>
    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    public IReadOnlyList<string> StoredNames(Type type) => _storedAs[Name(type)];

    /// <summary>What Marten keeps in mt_dotnet_type.</summary>
    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    public string DotNetType(Type type) => Find(type).DotNetType;

    /// <summary>Today's record of a stored event, through the upcasters of the shapes that it has had since.</summary>
    /// <exception cref="UnknownEventTypeException">The log's definition does not name the type.</exception>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public object Deserialize(string name, ReadOnlySpan<byte> json) =>
        _upcasters.Upcast(name, json) is { } upcast
            ? upcast.Json.Deserialize(TypeOf(upcast.Name), Json)!
            : JsonSerializer.Deserialize(json, TypeOf(name), Json)
                ?? throw new JsonException($"An event of type {name} is null.");

    /// <summary>Whether an upcaster takes the stored event; where none does it is read as it is.</summary>
    public bool IsRetired(string name, ReadOnlySpan<byte> json) => _upcasters.Upcast(name, json) is not null;

    internal static string NameOf(Type type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);

    private string[] StoredAs(string name) =>
        [name, .. _upcasters.Names.Where(stored => stored != name && _upcasters.Becomes(stored).Contains(name))];

    private Type TypeOf(string name) =>
        _byName.TryGetValue(name, out var type) ? type : throw new UnknownEventTypeException(name);

    private (string Name, string DotNetType) Find(Type type) =>
        _byType.TryGetValue(type, out var found) ? found : throw new UnknownEventTypeException(type.FullName ?? type.Name);
}
