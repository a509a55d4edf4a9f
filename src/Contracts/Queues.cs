namespace Orders.Contracts;

/// <summary>The queues of the workflow: one for the saga, one for each participant.</summary>
public static class Queues
{
    public const string OrderSaga = "order-saga";

    /// <summary>Requests by other services to call orders off.</summary>
    public const string Cancellations = "cancellations";

    public const string Purchases = "purchases";
    public const string UserSaga = "user-saga";

    /// <summary>What the users' saga asks of the accounts.</summary>
    public const string Accounts = "accounts";

    public const string Mail = "mail";
    public const string Stock = "stock";
    public const string Payments = "payments";
    public const string Shipping = "shipping";
}
