using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Orders.LocalServers;
using Orders.LocalServers.Supervision;

namespace Orders.Bench.Watching.Service;

/// <summary>Everything in one process, as `./run` runs it, on a free port.</summary>
internal sealed class WatchedService : IAsyncDisposable
{
    private const string Program = "Orders.AppHost.dll";

    private readonly Process _process;
    private readonly Uri _address;
    private readonly string _data;

    private WatchedService(Process process, Uri address, string data)
    {
        _process = process;
        _address = address;
        _data = data;
    }

    /// <returns>Memory of the process, PostgreSQL not counted. Only Linux tells.</returns>
    public async Task<Memory> Measure(CancellationToken cancellationToken)
    {
        var resident = Resident();
        await Collection.Induce(_process.Id, cancellationToken);
        using var http = Client();
        var metrics = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), cancellationToken);
        return new Memory(resident, HeapSize.In(metrics));
    }

    /// <returns>Once it is ready.</returns>
    public static async Task<WatchedService> Start(WatchingOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Data);
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        foreach (
            var argument in (string[])
                [Path.Combine(AppContext.BaseDirectory, Program), "--data", options.Data, "--port", $"{address.Port}"]
        )
        {
            start.ArgumentList.Add(argument);
        }

        var service = new WatchedService(Process.Start(start)!, address, options.Data);
        // What nobody reads would make it wait, and is read no further than this.
        _ = service._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        await service.UntilReady(options.Patience, cancellationToken);
        return service;
    }

    /// <summary>With the key that it made, and as many connections as it takes.</summary>
    public HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = _address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add("X-Api-Key", File.ReadAllText(Path.Combine(_data, "api-key")).Trim());
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        UnixProcess.Signal(_process.Id, PosixSignal.SIGTERM);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private long Resident()
    {
        const string Label = "VmRSS:";
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(Label, StringComparison.Ordinal));
        return 1024 * long.Parse(line[Label.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private async Task UntilReady(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = _address };
        var begun = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited && begun.Elapsed < patience)
            {
                // It is not there yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }
}
