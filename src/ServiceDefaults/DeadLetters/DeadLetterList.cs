using System.Globalization;
using EventStore;
using EventStore.Projections;
using FluentValidation;
using Npgsql;
using NpgsqlTypes;
using Orders.ServiceDefaults.Queries;

namespace Orders.ServiceDefaults.DeadLetters;

internal sealed class DeadLetterList<TLog>(ProjectionReads<TLog> reads, DeadLetterProjection<TLog> projection)
    where TLog : ILogDefinition
{
    private static readonly DeadLetterListValidator Validator = new();

    /// <summary>Letters that were put aside last come first.</summary>
    /// <exception cref="ValidationException">The request cannot be answered.</exception>
    public async Task<Page<DeadLetterListItem>> Page(DeadLetterListRequest request, CancellationToken cancellationToken)
    {
        await Validator.ValidateAndThrowAsync(request, cancellationToken);
        var page = request.Page;
        var found = await reads.Read(
            projection,
            page.AtLeastPosition,
            (connection, schema) => Query(connection, schema, request, cancellationToken),
            cancellationToken
        );
        return Queries.Page.Of(found.Value, page.Size, found.Position, item => item, DeadLetterCursor.After);
    }

    private static async Task<List<DeadLetterListItem>> Query(
        NpgsqlConnection connection,
        string schema,
        DeadLetterListRequest request,
        CancellationToken cancellationToken
    )
    {
        var after = request.Page.Cursor is null ? null : DeadLetterCursor.Decode(request.Page.Cursor);
        await using var command = new NpgsqlCommand(
            $"""
            SELECT {DeadLetterListItem.Columns} FROM {schema}.dead_letters
            WHERE ($1 IS NULL OR queue = $1) AND ($2 IS NULL OR message_type = $2) AND ($3 IS NULL OR state = $3)
                AND ($4 IS NULL OR (dead_lettered_at, id) < ($4, $5))
            ORDER BY dead_lettered_at DESC, id DESC LIMIT {request.Page.Lookahead.ToString(CultureInfo.InvariantCulture)}
            """,
            connection
        )
        {
            Parameters =
            {
                Given(request.Queue, NpgsqlDbType.Text),
                Given(request.Type, NpgsqlDbType.Text),
                Given(request.State, NpgsqlDbType.Text),
                Given(after?.At, NpgsqlDbType.TimestampTz),
                Given(after?.Id, NpgsqlDbType.Uuid),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<DeadLetterListItem> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(DeadLetterListItem.Read(reader));
        }

        return rows;
    }

    private static NpgsqlParameter Given(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
