using System.CommandLine;

namespace Orders.Bench;

public static class PositiveNumber
{
    /// <summary>An option that takes whole numbers from 1.</summary>
    public static Option<int> Option(string name, int byDefault, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value < 1)
            {
                result.AddError($"{name} is {value}: give a number from 1.");
            }
        });
        return option;
    }
}
