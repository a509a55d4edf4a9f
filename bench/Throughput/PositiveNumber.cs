using System.CommandLine;
using System.CommandLine.Parsing;

namespace Orders.Bench;

public static class PositiveNumber
{
    /// <summary>An option that takes whole numbers from 1.</summary>
    public static Option<int> Option(string name, int byDefault, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>An option that takes several of them.</summary>
    public static Option<int[]> Several(string name, string description, params int[] byDefault)
    {
        var option = new Option<int[]>(name)
        {
            Description = description,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => byDefault,
        };
        option.Validators.Add(Check);
        return option;
    }

    private static void Check(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (int.TryParse(token.Value, out var value) && value < 1)
            {
                result.AddError($"{result.Option.Name} is {value}: give a number from 1.");
            }
        }
    }
}
