using System.Text.Json.Nodes;

namespace Orders.Hostile.Tests.Document;

/// <summary>An endpoint as the OpenAPI document tells of it.</summary>
/// <param name="Path">With {parameters}.</param>
/// <param name="IsGuarded">Whether it asks for credentials.</param>
/// <param name="NeedsScope">Whether it asks for a scope as well.</param>
/// <param name="LetsOwners">Whether users do without the scope for what is theirs.</param>
/// <param name="Body">A legal body; null where it takes none.</param>
internal sealed record Operation(
    string Method,
    string Path,
    bool IsGuarded,
    bool NeedsScope,
    bool LetsOwners,
    IReadOnlyList<Parameter> Parameters,
    JsonNode? Body
)
{
    /// <summary>Who makes it is signed out, and could attack nothing else.</summary>
    public bool EndsSessions => this is { Method: "DELETE", Path: "/tokens" };

    public IEnumerable<Parameter> PathParameters => Parameters.Where(parameter => parameter.In == "path");

    public IEnumerable<Parameter> QueryParameters => Parameters.Where(parameter => parameter.In == "query");

    public IEnumerable<Parameter> HeaderParameters => Parameters.Where(parameter => parameter.In == "header");

    public override string ToString() => $"{Method} {Path}";
}

/// <param name="Legal">A value that fits, as text.</param>
internal sealed record Parameter(string Name, string In, string Legal);
