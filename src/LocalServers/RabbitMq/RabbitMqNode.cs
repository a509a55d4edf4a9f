using System.Globalization;

namespace Orders.LocalServers.RabbitMq;

/// <summary>The files, ports and settings of one private broker.</summary>
internal sealed record RabbitMqNode(
    string Directory,
    int Port,
    int? ManagementPort,
    RabbitMqTlsFiles? Tls = null,
    int? PrometheusPort = null
)
{
    private const string User = "orders";

    private readonly int _distributionPort = FreePort.Take();

    public int EpmdPort { get; } = FreePort.Take();

    public int? TlsPort { get; } = Tls is null ? null : FreePort.Take();

    public string LogFile => Path.Combine(Logs, "rabbitmq.log");

    public string PidFile => PidFileIn(Directory);

    /// <summary>The password is part of the configuration, so a broker that lost its database comes back with the same user.</summary>
    public string Uri => $"amqp://{User}:{Password}@127.0.0.1:{Port}/orders";

    public string? ManagementAddress => ManagementPort is null ? null : $"http://{User}:{Password}@127.0.0.1:{ManagementPort}";

    private string Home => Path.Combine(Directory, "home");

    private string Logs => Path.Combine(Directory, "log");

    private string Database => Path.Combine(Directory, "mnesia");

    private string ConfigurationFile => Path.Combine(Directory, "rabbitmq.conf");

    private string PluginsFile => Path.Combine(Directory, "enabled_plugins");

    private string Password => PrivateFile.GetOrCreateSecret(Path.Combine(Directory, "password"));

    public static string PidFileIn(string directory) => Path.Combine(directory, "rabbitmq.pid");

    public IReadOnlyDictionary<string, string?> Environment =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["HOME"] = Home,
            ["ERL_CRASH_DUMP"] = Path.Combine(Logs, "erl_crash.dump"),
            ["ERL_EPMD_PORT"] = Text(EpmdPort),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_NODENAME"] = "orders@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Text(Port),
            ["RABBITMQ_DIST_PORT"] = Text(_distributionPort),
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
            ["RABBITMQ_MNESIA_BASE"] = Database,
            ["RABBITMQ_LOG_BASE"] = Logs,
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = PluginsFile,
            ["RABBITMQ_CONFIG_FILE"] = ConfigurationFile,
            // The script then becomes the broker instead of waiting for it, and a signal reaches the broker itself.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
        };

    public void Prepare()
    {
        System.IO.Directory.CreateDirectory(Home);
        System.IO.Directory.CreateDirectory(Logs);
        var cookie = Path.Combine(Home, ".erlang.cookie");
        PrivateFile.GetOrCreateSecret(cookie);
        // Erlang insists that nobody else can read it.
        File.SetUnixFileMode(cookie, UnixFileMode.UserRead);
        File.WriteAllText(PluginsFile, $"[{string.Join(',', Plugins)}].\n");
        PrivateFile.Write(ConfigurationFile, Configuration);
    }

    public void Wipe()
    {
        if (System.IO.Directory.Exists(Database))
        {
            System.IO.Directory.Delete(Database, recursive: true);
        }
    }

    private IEnumerable<string> Plugins
    {
        get
        {
            if (ManagementPort is not null)
            {
                yield return "rabbitmq_management";
            }

            if (PrometheusPort is not null)
            {
                yield return "rabbitmq_prometheus";
            }
        }
    }

    private string Configuration =>
        $"""
            default_vhost = orders
            default_user = {User}
            default_pass = {Password}
            {(ManagementPort is null ? "" : $"management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {ManagementPort}")}
            {(PrometheusPort is null ? "" : $"prometheus.tcp.ip = 127.0.0.1\nprometheus.tcp.port = {PrometheusPort}")}
            {TlsConfiguration}

            """;

    private string TlsConfiguration =>
        Tls is null
            ? ""
            : $"""
                listeners.ssl.1 = 127.0.0.1:{TlsPort}
                ssl_options.cacertfile = {Tls.Authority}
                ssl_options.certfile = {Tls.Certificate}
                ssl_options.keyfile = {Tls.Key}
                ssl_options.verify = {(Tls.AskClients ? "verify_peer" : "verify_none")}
                ssl_options.fail_if_no_peer_cert = {(Tls.AskClients ? "true" : "false")}
                """;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
