using System.CommandLine;

namespace Orders.Cli.Connecting;

internal static class Requirements
{
    /// <summary>A value of which this does not hold is wrong use.</summary>
    /// <param name="rule">What has to be, behind the option's name.</param>
    public static void Require<T>(this Option<T> option, Func<T, bool> holds, string rule) =>
        option.Validators.Add(result =>
        {
            try
            {
                if (result.GetValueOrDefault<T>() is not { } value || !holds(value))
                {
                    result.AddError($"{option.Name} must be {rule}.");
                }
            }
            catch (InvalidOperationException unreadable)
            {
                result.AddError(unreadable.Message);
            }
        });
}
