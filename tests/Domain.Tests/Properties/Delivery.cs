namespace Domain.Tests.Properties;

/// <summary>A command that reaches a participant.</summary>
/// <param name="Granted">Whether the outside party does what is asked, where it is asked.</param>
public sealed record Delivery(ICommand Command, bool Granted)
{
    public override string ToString() => $"{Written.Of(Command)}{(Granted ? "" : " is not granted")}";
}
