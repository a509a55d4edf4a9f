namespace Orders.Contracts;

/// <summary>A caller's command was refused by a rule of the domain; nothing was appended.</summary>
/// <param name="code">Stable and kebab-case, for programs: the slug of the problem type.</param>
/// <param name="field">The field of the command that has to change, in camelCase; empty where the command as a whole is refused.</param>
/// <param name="message">For people: what is wrong and what to change.</param>
public sealed class DomainException(Refusal refusal, string code, string field, string message) : Exception(message)
{
    public Refusal Refusal { get; } = refusal;
    public string Code { get; } = code;
    public string Field { get; } = field;
}

/// <summary>Why a command is refused, as far as a caller handles it differently.</summary>
public enum Refusal
{
    /// <summary>The command can never succeed as it stands.</summary>
    Invalid,

    /// <summary>It is about something that does not exist.</summary>
    NotFound,

    /// <summary>It does not fit the present state and might at another time.</summary>
    Conflict,
}
