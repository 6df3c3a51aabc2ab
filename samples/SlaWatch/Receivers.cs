using System.Text;

namespace AfterSales.Samples.SlaWatch;

/// <summary>Whoever gets the messages. It may be handed one twice, and must keep it once, by its id.</summary>
internal interface IReceiver
{
    /// <summary>Returns when the message is kept; throws when that is not certain.</summary>
    Task TakeAsync(string id, string body, CancellationToken stop);
}

internal static class Receivers
{
    public static IReceiver Of(string to) =>
        Uri.TryCreate(to, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new WebhookReceiver(address) : new FolderReceiver(Directory.CreateDirectory(to).FullName);
}

/// <summary>A folder with a file for each message. A file is whole when it has its name, and is never written twice.</summary>
internal sealed class FolderReceiver(string folder) : IReceiver
{
    public async Task TakeAsync(string id, string body, CancellationToken stop)
    {
        var path = Path.Combine(folder, id + ".json");
        if (!File.Exists(path))
        {
            var half = Path.Combine(folder, Path.GetRandomFileName() + ".part");
            await File.WriteAllTextAsync(half, body + "\n", stop);
            File.Move(half, path, overwrite: true);
        }
    }
}

/// <summary>A web address that each message is posted to, with its id as the idempotency key. Any status of success means: kept.</summary>
internal sealed class WebhookReceiver(Uri address) : IReceiver
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };

    public async Task TakeAsync(string id, string body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(id));
        using var response = await _client.SendAsync(request, stop);
        response.EnsureSuccessStatusCode();
    }
}
