namespace Orders.Identity.Access;

/// <summary>What callers may be allowed to do.</summary>
public static class Scopes
{
    /// <summary>For everybody; customers submit their own without it.</summary>
    public const string SubmitOrders = "orders:submit";

    /// <summary>To set prices and charges of orders; everybody else's are at the catalogue's prices.</summary>
    public const string QuotePrices = "orders:quote";

    /// <summary>Everybody's; customers call off their own without it.</summary>
    public const string CancelOrders = "orders:cancel";

    /// <summary>Everybody's; customers return their own without it.</summary>
    public const string ReturnOrders = "orders:return";

    /// <summary>Everybody's; customers read their own without it.</summary>
    public const string ReadOrders = "orders:read";

    /// <summary>Everybody's; customers read their own orders' without it.</summary>
    public const string ReadSagas = "sagas:read";

    /// <summary>To retry and to resolve by hand.</summary>
    public const string OperateSagas = "sagas:operate";

    /// <summary>To list, price and withdraw; everybody who is known here may read.</summary>
    public const string WriteProducts = "products:write";

    public const string WriteStock = "stock:write";
    public const string ReadStock = "stock:read";

    /// <summary>The public events of all orders, products and stock.</summary>
    public const string ReadEvents = "events:read";

    public const string ReadProjections = "projections:read";

    /// <summary>To rebuild and to verify.</summary>
    public const string OperateProjections = "projections:operate";

    public const string ReadDeadLetters = "dead-letters:read";

    /// <summary>To replay and to discard.</summary>
    public const string OperateDeadLetters = "dead-letters:operate";

    /// <summary>To have the books of the logs checked.</summary>
    public const string Audit = "audit:read";

    /// <summary>To have simulated participants fail, where that can be changed.</summary>
    public const string OperateSimulators = "simulators:operate";

    /// <summary>The figures of a service's process, at its own port.</summary>
    public const string ReadMetrics = "metrics:read";

    public const string WriteUsers = "users:write";

    /// <summary>Everybody's; customers read themselves without it.</summary>
    public const string ReadUsers = "users:read";

    /// <summary>The caller vouches for the user.</summary>
    public const string VerifyUsers = "users:verify";

    /// <summary>And to reinstate.</summary>
    public const string SuspendUsers = "users:suspend";

    /// <summary>Everybody; users erase themselves without it.</summary>
    public const string EraseUsers = "users:erase";

    /// <summary>To set a user's password without knowing the present one.</summary>
    public const string SetPasswords = "users:passwords";

    /// <summary>To make and revoke API keys, and to say what users may do: whoever holds it can have every other scope.</summary>
    public const string Administer = "identity:administer";

    /// <summary>Separated by spaces, in this order, wherever a list of scopes is shown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SubmitOrders,
        QuotePrices,
        CancelOrders,
        ReturnOrders,
        ReadOrders,
        ReadSagas,
        OperateSagas,
        WriteProducts,
        WriteStock,
        ReadStock,
        ReadEvents,
        ReadProjections,
        OperateProjections,
        ReadDeadLetters,
        OperateDeadLetters,
        Audit,
        OperateSimulators,
        ReadMetrics,
        WriteUsers,
        ReadUsers,
        VerifyUsers,
        SuspendUsers,
        EraseUsers,
        SetPasswords,
        Administer,
    ];
}
