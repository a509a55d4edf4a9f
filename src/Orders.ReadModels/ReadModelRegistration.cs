using EventStore.Projections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orders.ReadModels.OrderList;
using Orders.ReadModels.ProductList;
using Orders.ReadModels.SagaList;
using Orders.ReadModels.StockLevels;

namespace Orders.ReadModels;

public static class ReadModelRegistration
{
    /// <summary>
    /// The read models of the orders' log, to query. A process that also keeps them up to date adds
    /// <see cref="ProjectionRegistration.AddProjectionRunners{TLog}"/>.
    /// </summary>
    public static IServiceCollection AddOrdersReadModels(this IServiceCollection services)
    {
        services.AddOptions<ProjectionOptions>().BindConfiguration("Projections");
        services
            .AddProjection<OrdersLog, OrderListProjection>()
            .AddProjection<OrdersLog, ProductListProjection>()
            .AddProjection<OrdersLog, SagaListProjection>()
            .AddProjection<OrdersLog, StockLevelProjection>();
        services.TryAddSingleton<OrderListQueries>();
        services.TryAddSingleton<ProductListQueries>();
        services.TryAddSingleton<SagaListQueries>();
        services.TryAddSingleton<StockLevelQueries>();
        return services;
    }
}
