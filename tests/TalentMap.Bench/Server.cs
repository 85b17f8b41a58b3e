using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TalentMap.Bench;

/// <summary>A server in a process of its own on a free port, so that its processor time is its own.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address) => (this.process, Client) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Client { get; }

    /// <summary>Processor time used since its start.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static Task<Server> StartAsync(string program, Func<string, string[]> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(program, arguments(address)) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return AnsweringAsync(Process.Start(start)!, address);
    }

    private static async Task<Server> AnsweringAsync(Process process, string address)
    {
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var server = new Server(process, new Uri(address));
        for (var tries = 0; ; tries++)
        {
            try
            {
                await server.Client.GetAsync("/healthz");
                return server;
            }
            catch (HttpRequestException) when (tries < 3000 && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
