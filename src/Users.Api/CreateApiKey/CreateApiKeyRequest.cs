using FluentValidation;
using MediatR;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Queries;
using Orders.ServiceDefaults.Requests;

namespace Users.Api.CreateApiKey;

/// <param name="Name">Who is to hold it; stands in every event that the holder causes.</param>
/// <param name="Scopes">What the holder may do.</param>
/// <param name="ExpiresAt">An instant to come; without one the key is good until it is revoked.</param>
public sealed record CreateApiKeyRequest(string Name, IReadOnlyList<string> Scopes, string? ExpiresAt = null)
    : IRequest<CreatedApiKey>;

/// <param name="Key">For the header X-Api-Key. It is kept as a hash alone and cannot be shown again.</param>
public sealed record CreatedApiKey(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt, string Key);

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKeyRequest>
{
    /// <summary>Characters.</summary>
    private const int LongestName = 100;

    public CreateApiKeyValidator(TimeProvider clock)
    {
        RuleFor(key => key.Name).Text(LongestName);
        RuleFor(key => key.Scopes).KnownScopes();
        RuleFor(key => key.ExpiresAt).Must(Instant.IsInstant).WithMessage(Instant.Advice);
        RuleFor(key => key.ExpiresAt)
            .Must(text => Instant.Parse(text) > clock.GetUtcNow())
            .WithMessage("Give an instant to come, or leave it out.")
            .When(key => key.ExpiresAt is not null && Instant.IsInstant(key.ExpiresAt));
    }
}

internal sealed class CreateApiKeyHandler(ApiKeyStore keys, Caller caller) : IRequestHandler<CreateApiKeyRequest, CreatedApiKey>
{
    public async Task<CreatedApiKey> Handle(CreateApiKeyRequest request, CancellationToken cancellationToken)
    {
        var scopes = Scopes.All.Intersect(request.Scopes, StringComparer.Ordinal).ToArray();
        var expiresAt = Instant.Parse(request.ExpiresAt)?.ToUniversalTime();
        var made = await keys.Create(request.Name, scopes, expiresAt, caller.Name, cancellationToken);
        return new CreatedApiKey(made.Id, request.Name, scopes, expiresAt, made.Key);
    }
}
