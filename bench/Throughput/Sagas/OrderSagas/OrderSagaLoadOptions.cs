namespace Orders.Bench.Sagas.OrderSagas;

/// <param name="Postgres">Npgsql connection string of a database of its own.</param>
/// <param name="RabbitMq">amqp://user:password@host:port/vhost</param>
/// <param name="Submitters">Orders that are being appended at once.</param>
/// <param name="Lines">Lines of an order, each of another SKU.</param>
/// <param name="Users">Verified users, who order in turn.</param>
/// <param name="Skus">SKUs with plenty of stock; each order takes the next few.</param>
/// <param name="Prefetch">Unacknowledged messages for each queue, and how many of them are handled at once.</param>
public sealed record OrderSagaLoadOptions(
    string Postgres,
    string RabbitMq,
    int Submitters,
    int Lines,
    int Users,
    int Skus,
    int Prefetch
);
