using System.Text;

namespace Orders.Replay.Reading;

/// <summary>The records of a CSV text as of RFC 4180: fields may be quoted, and a quote inside a quoted field is doubled.</summary>
public static class CsvRecords
{
    private const int EndOfText = -1;

    /// <exception cref="InvalidDataException">A quoted field is never closed.</exception>
    public static IEnumerable<CsvRecord> Read(TextReader text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var line = 1;
        var start = 1;
        for (var next = text.Read(); next != EndOfText; next = text.Read())
        {
            switch ((char)next)
            {
                case '"':
                    line += ReadQuoted(text, field, line);
                    break;
                case ',':
                    fields.Add(Take(field));
                    break;
                case '\r':
                    break;
                case '\n':
                    fields.Add(Take(field));
                    yield return new CsvRecord(start, [.. fields]);
                    fields.Clear();
                    start = ++line;
                    break;
                default:
                    field.Append((char)next);
                    break;
            }
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            yield return new CsvRecord(start, [.. fields, Take(field)]);
        }
    }

    /// <summary>Returns how many line ends the field holds.</summary>
    private static int ReadQuoted(TextReader text, StringBuilder field, int line)
    {
        var lineEnds = 0;
        while (true)
        {
            var next = text.Read();
            switch (next)
            {
                case EndOfText:
                    throw new InvalidDataException($"Line {line}: a quoted field is never closed.");
                case '"' when text.Peek() != '"':
                    return lineEnds;
                case '"':
                    _ = text.Read();
                    break;
                case '\n':
                    lineEnds++;
                    break;
            }

            field.Append((char)next);
        }
    }

    private static string Take(StringBuilder field)
    {
        var value = field.ToString();
        field.Clear();
        return value;
    }
}

/// <param name="Line">Where in the text the record begins; the first line is 1.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
