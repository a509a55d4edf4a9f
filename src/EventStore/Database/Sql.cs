using Npgsql;
using NpgsqlTypes;

namespace EventStore.Database;

/// <summary>Positional parameters whose PostgreSQL type is told, so that statements are prepared once.</summary>
internal static class Sql
{
    public static NpgsqlParameter Value<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    public static NpgsqlParameter Array<T>(T[] values) => new NpgsqlParameter<T[]> { TypedValue = values };

    public static NpgsqlParameter Jsonb(byte[] value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Jsonb };

    public static NpgsqlParameter Jsonb(byte[][] values) =>
        new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    public static NpgsqlParameter Jsonb(string?[] values) =>
        new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    public static NpgsqlParameter Text(string?[] values) =>
        new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
