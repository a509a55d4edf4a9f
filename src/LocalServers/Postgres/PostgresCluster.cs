using System.Globalization;
using Orders.LocalServers.Supervision;

namespace Orders.LocalServers.Postgres;

/// <summary>The files of one private server.</summary>
internal sealed record PostgresCluster(string Directory)
{
    public const string Superuser = "orders";

    public string Data => Path.Combine(Directory, "data");

    public string PasswordFile => Path.Combine(Directory, "password");

    public string LogFile => Path.Combine(Directory, "postgres.log");

    public string PidFile => Path.Combine(Directory, "postgres.pid");

    public int? MajorVersion
    {
        get
        {
            var version = Path.Combine(Data, "PG_VERSION");
            return File.Exists(version) ? int.Parse(File.ReadAllText(version), CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>Made aside and moved into place, so that an interrupted initdb leaves no half cluster behind.</summary>
    public async Task CreateAsync(PostgresBinaries binaries, PostgresAccount account, CancellationToken cancellationToken)
    {
        var unfinished = Data + ".new";
        if (System.IO.Directory.Exists(unfinished))
        {
            System.IO.Directory.Delete(unfinished, recursive: true);
        }
        System.IO.Directory.CreateDirectory(
            unfinished,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        PrivateFile.GetOrCreateSecret(PasswordFile);
        await account.OwnAsync(unfinished, cancellationToken);
        await account.OwnAsync(PasswordFile, cancellationToken);
        await OneShot.RunAsync(
            [
                .. account.Prefix,
                binaries.InitDb,
                $"--pgdata={unfinished}",
                $"--username={Superuser}",
                $"--pwfile={PasswordFile}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
            ],
            null,
            cancellationToken
        );
        System.IO.Directory.Move(unfinished, Data);
    }

    /// <summary>
    /// After SIGKILL the backends live on for a moment and postmaster.pid stays. PostgreSQL will not start beside the former, and takes the
    /// latter for a running server when its process id has been used again (the rule after a container restarts).
    /// </summary>
    public async Task ClearRemainsAsync(TimeSpan deadline, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        if (!await Condition.HoldsWithinAsync(deadline, () => !UnixProcess.AnyWorksIn(Data), cancellationToken))
        {
            throw new LocalServerException($"Processes of an earlier PostgreSQL still work in {Data}: stop them first.");
        }
        File.Delete(Path.Combine(Data, "postmaster.pid"));
    }
}
