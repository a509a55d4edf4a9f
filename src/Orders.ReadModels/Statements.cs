using Npgsql;

namespace Orders.ReadModels;

/// <summary>Statements with positional parameters.</summary>
internal static class Statements
{
    public static async Task Execute(
        this NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params IEnumerable<NpgsqlParameter> parameters
    )
    {
        await using var command = connection.Command(sql, parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<List<T>> Query<T>(
        this NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken,
        params IEnumerable<NpgsqlParameter> parameters
    )
    {
        await using var command = connection.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>A value, or an array of values for <c>unnest</c>.</summary>
    public static NpgsqlParameter Parameter<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    public static T? Nullable<T>(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);

    private static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, IEnumerable<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            // A copy: a query that an outage cuts off is run again, and a parameter belongs to one command.
            command.Parameters.Add(parameter.Clone());
        }

        return command;
    }
}
