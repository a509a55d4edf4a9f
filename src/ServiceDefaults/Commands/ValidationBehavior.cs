using FluentValidation;
using MediatR;

namespace Orders.ServiceDefaults.Commands;

/// <summary>No request reaches its handler before all of its validators are content.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
{
    private readonly IValidator<TRequest>[] _validators = [.. validators];

    /// <exception cref="ValidationException">A validator refuses the request; says so of every field.</exception>
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var failures = _validators.SelectMany(validator => validator.Validate(request).Errors).ToList();
        return failures.Count == 0 ? next() : throw new ValidationException(failures);
    }
}
