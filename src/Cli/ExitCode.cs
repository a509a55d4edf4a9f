namespace Orders.Cli;

/// <summary>What the command tells whoever started it. The numbers are a promise to scripts (docs/cli.md).</summary>
internal enum ExitCode
{
    /// <summary>It is done; where there is an outcome, it is the good one.</summary>
    Done = 0,

    /// <summary>It is done, and the answer is no: a rejected or cancelled order, a difference, a finding.</summary>
    No = 1,

    /// <summary>The command line, a file that it names, or the environment is wrong. Nothing was sent.</summary>
    Usage = 2,

    /// <summary>The service refused (4xx): nothing was done.</summary>
    Refused = 3,

    /// <summary>The service cannot be reached, fails (5xx), did not come to an end in time, or does not let what it accepted be followed.</summary>
    Unavailable = 4,

    /// <summary>Ctrl-C, SIGTERM, or whoever reads the output has gone.</summary>
    Interrupted = 130,
}
