namespace Orders.Replay.Reading;

/// <summary>The rows of one invoice number, in the file's order; there is at least one.</summary>
public sealed record Invoice(string Number, IReadOnlyList<InvoiceRow> Rows)
{
    /// <summary>Null where no row names a customer.</summary>
    public string? Customer { get; } = Rows.Select(row => row.Customer).FirstOrDefault(customer => customer is not null);

    public string Country => Rows[0].Country;

    public bool IsCancellation => Number.StartsWith('C');

    /// <summary>Groups rows by invoice number, wherever in the file they stand.</summary>
    /// <exception cref="InvalidDataException">An invoice names two customers.</exception>
    public static IReadOnlyList<Invoice> Group(IEnumerable<InvoiceRow> rows) =>
        [
            .. rows.GroupBy(row => row.Invoice, StringComparer.Ordinal)
                .Select(group => new Invoice(group.Key, [.. group]).WithOneCustomer()),
        ];

    private Invoice WithOneCustomer() =>
        Rows.FirstOrDefault(row => row.Customer is not null && row.Customer != Customer) is { } other
            ? throw new InvalidDataException(
                $"Line {other.Line}: invoice {Number} is customer {Customer}'s and cannot be customer {other.Customer}'s too."
            )
            : this;
}
