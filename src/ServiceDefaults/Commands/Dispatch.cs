using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Orders.ServiceDefaults.Commands;

public static class Dispatch
{
    /// <summary>The assembly's MediatR handlers behind its FluentValidation validators; all of them are singletons.</summary>
    public static IServiceCollection AddRequestsOf(this IServiceCollection services, Assembly assembly)
    {
        services.TryAddSingleton<ServiceFactory>(provider => provider.GetService!);
        services.TryAddSingleton<IMediator, Mediator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>)));
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(assembly, includeInternalTypes: true))
        {
            services.AddSingleton(validator.InterfaceType, validator.ValidatorType);
        }

        foreach (var (service, handler) in Handlers(assembly))
        {
            services.AddSingleton(service, handler);
        }

        return services;
    }

    private static IEnumerable<(Type Service, Type Handler)> Handlers(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsAbstract: false, IsGenericTypeDefinition: false }
        from service in type.GetInterfaces()
        where service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        select (service, type);
}
