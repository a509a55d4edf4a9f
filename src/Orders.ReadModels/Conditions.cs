using Npgsql;

namespace Orders.ReadModels;

/// <summary>The conditions that a query was given; each one that was not leaves the plan to the others' indexes.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];
    private readonly List<NpgsqlParameter> _parameters = [];

    public IReadOnlyList<NpgsqlParameter> Parameters => _parameters;

    /// <summary>Empty, or a WHERE clause.</summary>
    public override string ToString() => _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";

    /// <param name="column">What stands before the parameter: a column and an operator.</param>
    public Conditions And<T>(string column, T? value)
        where T : struct => value is { } given ? Add(column, given) : this;

    /// <inheritdoc cref="And{T}(string, T?)"/>
    public Conditions And(string column, string? value) => value is null ? this : Add(column, value);

    /// <inheritdoc cref="And{T}(string, T?)"/>
    public Conditions And(string column, string[]? values) => values is null ? this : Add(column, values);

    /// <summary>The text has the part in it as it stands: no character of it is a wildcard.</summary>
    public Conditions AndContains(string column, string? part)
    {
        if (part is not null)
        {
            _conditions.Add($"strpos({column}, {Next(part)}) > 0");
        }

        return this;
    }

    /// <summary>Keyset paging over two columns.</summary>
    public Conditions And<T1, T2>(string columns, (T1, T2)? key)
    {
        if (key is var (first, second))
        {
            _conditions.Add($"{columns} ({Next(first)}, {Next(second)})");
        }

        return this;
    }

    private Conditions Add<T>(string column, T value)
    {
        _conditions.Add($"{column} {Next(value)}");
        return this;
    }

    private string Next<T>(T value)
    {
        _parameters.Add(Statements.Parameter(value));
        return $"${_parameters.Count}";
    }
}
