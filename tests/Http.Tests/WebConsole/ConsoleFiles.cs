using System.Text.RegularExpressions;

namespace Orders.Http.Tests.WebConsole;

/// <summary>What the policy forbids is not in the files either.</summary>
public sealed partial class ConsoleFiles
{
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "console-files");

    public static TheoryData<string> All =>
        [
            .. System
                .IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Directory, file)),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Make_no_markup_of_texts_and_name_no_other_place(string file)
    {
        var text = File.ReadAllText(Path.Combine(Directory, file));

        Forbidden()
            .Matches(text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal))
            .Select(match => match.Value)
            .ShouldBeEmpty();
    }

    [GeneratedRegex(
        @"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|\sstyle=""|\son\w+=""|https?://|<script>|<style",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Forbidden();
}
