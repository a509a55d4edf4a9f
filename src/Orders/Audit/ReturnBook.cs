namespace Orders.Audit;

/// <summary>One return: what was asked for and what was done about it. Money in minor units, goods in pieces.</summary>
internal sealed class ReturnBook
{
    private (long Money, long Pieces)? _requested;
    private long? _restocked;

    public bool IsSettled { get; private set; }
    public long? Refunded { get; private set; }

    /// <summary>What has been done is what was asked for; once settled, all of it.</summary>
    public bool IsSound =>
        _requested is var (money, pieces)
        && (Refunded is null ? !IsSettled : Refunded == money)
        && (_restocked is null ? !IsSettled : _restocked == pieces);

    public bool Request(long money, long pieces)
    {
        var first = _requested is null;
        _requested = (money, pieces);
        return first;
    }

    public bool Refund(long money)
    {
        var first = Refunded is null;
        Refunded = (Refunded ?? 0) + money;
        return first;
    }

    public bool Restock(long pieces)
    {
        var first = _restocked is null;
        _restocked = (_restocked ?? 0) + pieces;
        return first;
    }

    public bool Settle()
    {
        var first = !IsSettled;
        IsSettled = true;
        return first;
    }

    public override string ToString() =>
        $"{_requested?.Money ?? 0} to refund and {Refunded ?? 0} refunded, {_requested?.Pieces ?? 0} pieces to restock and {_restocked ?? 0} restocked";
}
