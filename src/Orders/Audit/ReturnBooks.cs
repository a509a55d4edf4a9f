using Orders.Contracts;

namespace Orders.Audit;

/// <summary>The returns of one order, in counters.</summary>
internal sealed class ReturnBooks
{
    private readonly Dictionary<Guid, ReturnBook> _byReturn = [];

    /// <summary>Minor units given back.</summary>
    public long Refunded => _byReturn.Values.Sum(book => book.Refunded ?? 0);

    /// <returns>False where this has happened to the return before.</returns>
    public bool Record(IOrderMessage @event) =>
        @event switch
        {
            OrderReturnRequested e => Book(e.ReturnId).Request(e.Refund.Amount, OrderBook.Pieces(e.Goods)),
            PaymentRefunded e => Book(e.ReturnId).Refund(e.Amount.Amount),
            GoodsRestocked e => Book(e.ReturnId).Restock(OrderBook.Pieces(e.Goods)),
            OrderReturned e => Book(e.ReturnId).Settle(),
            _ => true,
        };

    public IEnumerable<(FindingKind Kind, string Message)> Unmet(long captured, bool requireAllEnded)
    {
        if (Refunded > captured)
        {
            yield return (FindingKind.Misreturned, $"Of {captured} captured {Refunded} were given back.");
        }

        foreach (var (id, book) in _byReturn)
        {
            if (!book.IsSound)
            {
                yield return (FindingKind.Misreturned, $"The return {id:D} is not what was asked for: {book}.");
            }
            else if (requireAllEnded && !book.IsSettled)
            {
                yield return (FindingKind.NotEnded, $"The return {id:D} was accepted and is not settled.");
            }
        }
    }

    private ReturnBook Book(Guid returnId)
    {
        if (!_byReturn.TryGetValue(returnId, out var book))
        {
            _byReturn.Add(returnId, book = new ReturnBook());
        }

        return book;
    }
}
