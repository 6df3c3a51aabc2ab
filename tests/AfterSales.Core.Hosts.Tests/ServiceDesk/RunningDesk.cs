using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.ServiceDesk;

/// <summary>The service desk as its users start it: a process of its own on loopback, with a database file and a folder of policies of its own, on a pinned day.</summary>
public sealed partial class RunningDesk : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> _said = [];
    private Process? _process;

    public string Folder { get; } = Directory.CreateTempSubdirectory("service-desk-").FullName;

    public string Policies => Path.Combine(Folder, "policies");

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    /// <summary>What the desk has logged so far.</summary>
    public string Log
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Policies);
        foreach (var path in Repository.Files("samples/policies", "*.json"))
        {
            File.Copy(path, Path.Combine(Policies, Path.GetFileName(path)));
        }

        string[] arguments =
        [
            "exec", HostProgram.Built("ServiceDesk", "net10.0", "servicedesk.dll"), "--urls", "http://127.0.0.1:0", "--Today", "2025-03-18",
            "--Database", Path.Combine(Folder, "desk.db"), "--Policies", Policies, "--Logging:LogLevel:Microsoft.AspNetCore=Warning",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The desk ended: " + Log));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var address = await listening.Task.WaitAsync(Patience);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };

        void Hear(string? line)
        {
            lock (_said)
            {
                _said.Add(line ?? "");
            }

            if (Listening().Match(line ?? "") is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public async Task<JsonNode> GetJsonAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
