using EventStore.Aggregates;
using Orders.Api.AdjustStock;
using Orders.Api.Audit;
using Orders.Api.CancelOrder;
using Orders.Api.EventFeed;
using Orders.Api.GetOrder;
using Orders.Api.GetProduct;
using Orders.Api.GetProjection;
using Orders.Api.GetSaga;
using Orders.Api.GetStock;
using Orders.Api.ListOrders;
using Orders.Api.ListProducts;
using Orders.Api.ListProjections;
using Orders.Api.ListSagas;
using Orders.Api.OrderHistory;
using Orders.Api.PutProduct;
using Orders.Api.RebuildProjection;
using Orders.Api.ReceiveStock;
using Orders.Api.ResolveSaga;
using Orders.Api.RetrySaga;
using Orders.Api.ReturnOrder;
using Orders.Api.SubmitOrder;
using Orders.Api.VerifyProjection;
using Orders.Api.WatchSagas;
using Orders.Api.WithdrawProduct;
using Orders.Catalogue;
using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Auditing;
using Orders.ServiceDefaults.Commands;
using Orders.ServiceDefaults.DeadLetters;
using Orders.ServiceDefaults.Idempotency;
using Orders.ServiceDefaults.Requests;
using Orders.Stock;

namespace Orders.Api;

/// <summary>The module: commands and queries on orders, their sagas, the catalogue and the stock, and the operation of the read models. It appends to the log and never publishes.</summary>
public static class OrdersApi
{
    public static TBuilder AddOrdersApi<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder
            .Services.AddOptions<OrdersApiOptions>()
            .BindConfiguration("OrdersApi")
            .Validate(
                options => options.SubmissionDeadline > TimeSpan.Zero,
                "OrdersApi:SubmissionDeadline must be longer than nothing."
            )
            .Validate(
                options => options.RequestDeadline > TimeSpan.Zero,
                "OrdersApi:RequestDeadline must be longer than nothing."
            )
            .ValidateOnStart();
        builder
            .Services.AddServiceLog<OrdersLog>(builder.Configuration)
            .AddAggregate<OrdersLog, StockItem>(StockItem.Initial, StockItem.Evolve)
            .AddAggregate<OrdersLog, Product>(Product.Initial, Product.Evolve)
            .AddOrdersReadModels()
            .AddIdempotencyKeys<OrdersLog>()
            .AddDeadLetterSurface<OrdersLog>()
            .AddRequestedAudit(builder.Configuration, OrdersAudit.Begin)
            .AddRequestsOf(typeof(OrdersApi).Assembly)
            .AddSingleton<OrderChanges>()
            .AddSingleton<StockMovements>()
            .AddSingleton<ProductChanges>()
            .AddSingleton<CataloguePrices>()
            .AddSingleton<ProjectionLookup>()
            .AddEventFeed()
            .AddWatches();
        return builder;
    }

    public static void MapOrdersApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RefuseUnknownQuery();
        group.MapSubmitOrder();
        group.MapGetOrder();
        group.MapListOrders();
        group.MapCancelOrder();
        group.MapReturnOrder();
        group.MapOrderHistory();
        group.MapGetSaga();
        group.MapListSagas();
        group.MapWatchOrderSaga();
        group.MapWatchSagas();
        group.MapRetrySaga();
        group.MapResolveSaga();
        group.MapPutProduct();
        group.MapGetProduct();
        group.MapListProducts();
        group.MapWithdrawProduct();
        group.MapReceiveStock();
        group.MapAdjustStock();
        group.MapGetStock();
        group.MapEventFeed();
        group.MapListProjections();
        group.MapGetProjection();
        group.MapRebuildProjection();
        group.MapVerifyProjection();
        group.MapDeadLetters<OrdersLog>("/dead-letters");
        group.MapAudit<OrdersLog>("/audit");
    }
}
