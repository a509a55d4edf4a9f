namespace Orders.Browser.Tests.Browsing;

/// <summary>The machine's own browser: none is downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "ORDERS_CHROMIUM";

    // The same as deploy/install-browser looks for.
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <exception cref="FileNotFoundException">There is none, or none where it is said to be.</exception>
    public static string File => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? Given(given) : Found();

    /// <summary>Off is what a machine without a screen does not have, and what a browser asks and tells others by itself.</summary>
    public static IEnumerable<string> Arguments =>
        [
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Root has no sandbox; and the pages are our own.
            "--no-sandbox",
        ];

    private static string Given(string path) =>
        System.IO.File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{Variable} is '{path}', where no file is: set it to the path of a Chromium.");

    private static string Found() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(directory => Programs.Select(program => Path.Combine(directory, program)))
            .Concat(Applications)
            .FirstOrDefault(System.IO.File.Exists)
        ?? throw new FileNotFoundException(
            $"There is no Chromium: run deploy/install-browser, install it with your system's packages, or set {Variable} to its path."
        );
}
