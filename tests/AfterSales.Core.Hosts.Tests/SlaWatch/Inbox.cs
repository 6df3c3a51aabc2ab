using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace AfterSales.Hosts.Tests.SlaWatch;

/// <summary>A receiver on this machine: it keeps a message once, by its id, and remembers every delivery.</summary>
internal sealed class Inbox : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Lock _lock = new();
    private readonly Task _listening;
    private readonly List<string> _deliveries = [];
    private readonly List<string> _kept = [];

    public Inbox()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>Called when a message is kept and its sender does not know yet.</summary>
    public Action<string> BeforeAnswer { get; set; } = _ => { };

    /// <summary>The ids of every delivery, in the order in which they came.</summary>
    public List<string> Deliveries
    {
        get
        {
            lock (_lock)
            {
                return [.. _deliveries];
            }
        }
    }

    /// <summary>The messages kept, in the order in which they came first.</summary>
    public List<string> Kept
    {
        get
        {
            lock (_lock)
            {
                return [.. _kept];
            }
        }
    }

    public static string IdOf(string body) => JsonNode.Parse(body)!["id"]!.GetValue<string>();

    /// <summary>An address where nobody listens.</summary>
    public static string Nobody() => $"http://127.0.0.1:{FreePort()}/";

    public void Dispose()
    {
        _listener.Close();
        _listening.Wait(TimeSpan.FromSeconds(10));
    }

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                var id = IdOf(body);
                lock (_lock)
                {
                    if (!_deliveries.Contains(id))
                    {
                        _kept.Add(body);
                    }

                    _deliveries.Add(id);
                }

                BeforeAnswer(id);
                context.Response.Close();
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or System.Text.Json.JsonException)
            {
                // The sender was killed, or the inbox is closed; a message that came by half is none.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
