using Orders.Contracts;
using Orders.Ordering;
using Orders.Stock;

namespace Orders.Audit;

/// <summary>What the log says about one order, in counters.</summary>
internal sealed class OrderBook
{
    private int _effects;

    public OrderStatus Status { get; private set; }
    public Guid UserId { get; private set; }
    public int Lines { get; private set; }
    public Money Total { get; private set; }
    public Money? Authorized { get; private set; }
    public Money? Captured { get; private set; }
    public bool Voided { get; private set; }
    public bool Dispatched { get; private set; }

    /// <summary>Pieces.</summary>
    public long Ordered { get; private set; }

    /// <summary>Pieces, neither released nor shipped.</summary>
    public long Reserved { get; private set; }

    /// <summary>Pieces.</summary>
    public long Shipped { get; private set; }

    /// <summary>Null where nothing comes back.</summary>
    public ReturnBooks? Returns { get; private set; }

    public bool Ended => Status is not (OrderStatus.None or OrderStatus.Submitted);

    public void Record(object @event)
    {
        switch (@event)
        {
            case OrderSubmitted e:
                (Status, UserId, Total) = (OrderStatus.Submitted, e.UserId, e.Total);
                (Lines, Ordered) = (e.Lines.Count, e.Lines.Sum(line => (long)line.Quantity));
                break;
            case OrderCompleted:
                Status = OrderStatus.Completed;
                break;
            case OrderRejected:
                Status = OrderStatus.Rejected;
                break;
            case OrderCancelled:
                Status = OrderStatus.Cancelled;
                break;
            case OrderReturned { NothingLeft: true }:
                Status = OrderStatus.Returned;
                break;
            case StockReserved e:
                Reserved += Pieces(e.Goods);
                break;
            case StockReleased e:
                Reserved -= Pieces(e.Goods);
                break;
            case GoodsShipped e:
                (Reserved, Shipped) = (Reserved - Pieces(e.Goods), Shipped + Pieces(e.Goods));
                break;
            case PaymentAuthorized e:
                Authorized = e.Amount;
                break;
            case PaymentVoided:
                Voided = true;
                break;
            case PaymentCaptured e:
                Captured = e.Amount;
                break;
            case ShipmentDispatched or ShipmentAlreadyDispatched:
                Dispatched = true;
                break;
        }
    }

    /// <summary>False where an effect of the kind, one bit, has been seen before.</summary>
    public bool IsFirst(int effect)
    {
        var first = (_effects & effect) == 0;
        _effects |= effect;
        return first;
    }

    /// <returns>False where this has happened to the return before.</returns>
    public bool RecordReturn(IOrderMessage @event) => (Returns ??= new ReturnBooks()).Record(@event);

    internal static long Pieces(IReadOnlyList<SkuQuantity> goods) => goods.Sum(item => (long)item.Quantity);
}
