using System.Text.Json.Nodes;
using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Setup;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>An endpoint, what it is asked about and by whom: the legal request that an attack spoils.</summary>
internal sealed record Target(Operation Operation, Belongings Belongings, Caller Caller)
{
    private static readonly Header Json = new("Content-Type", "application/json");

    /// <summary>The request that the endpoint is there for.</summary>
    public WireRequest Legal => At(Path(), Operation.Body is null ? null : BodyOf(Operation.Body));

    /// <summary>The path, with one parameter as given.</summary>
    public string Path(string? parameter = null, string? wire = null) =>
        Operation.PathParameters.Aggregate(
            Operation.Path,
            (path, each) =>
                path.Replace($"{{{each.Name}}}", each.Name == parameter ? wire : Value(each), StringComparison.Ordinal)
        );

    public WireRequest WithPath(string wire) => Legal with { Target = wire };

    public WireRequest WithQuery(string wire) => Legal with { Target = $"{Path()}?{wire}" };

    /// <param name="wire">Sent as JSON, whether the endpoint takes a body or not.</param>
    public WireRequest WithBody(string wire) => At(Path(), wire);

    public string BodyOf(JsonNode body) =>
        body.ToJsonString()
            .Replace(LegalTexts.OwnUser, Belongings.UserId, StringComparison.Ordinal)
            .Replace(LegalTexts.OwnOrder, Belongings.OrderId, StringComparison.Ordinal);

    /// <summary>A legal value of a parameter, percent-encoded.</summary>
    public string Value(Parameter parameter) =>
        WireText.Escaped(Belongings.ValueOf(Operation.Path, parameter.Name) ?? parameter.Legal);

    private WireRequest At(string target, string? body) =>
        new(
            Operation.Method,
            target,
            [new("Host", "localhost"), .. Caller.Credentials, .. body is null ? (IEnumerable<Header>)[] : [Json]],
            body
        );
}
