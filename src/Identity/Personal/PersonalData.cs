namespace Orders.Identity.Personal;

/// <summary>What is known of a person, and is theirs.</summary>
public sealed record PersonalData(string Email, string Name)
{
    /// <summary>What is read of somebody whose key is gone.</summary>
    public static PersonalData Erased { get; } = new("erased", "erased");

    /// <summary>Kept out of logs.</summary>
    public override string ToString() => nameof(PersonalData);
}
