using System.Text.Json;
using AfterSales.Tests;
using Microsoft.Playwright;

namespace AfterSales.Hosts.Tests.ServiceDesk;

/// <summary>The machine's own Chromium, without a window; started when the first page is asked for.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A page in a browser profile of its own.</summary>
    public async Task<WatchedPage> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1280, bool scripts = true)
    {
        // Build servers do several things at once.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = HostParts.Required(HostParts.Chromium), Args = ["--no-sandbox"], Headless = true });
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-GB",
        });
        return new WatchedPage(await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
    }
}

/// <summary>A page that takes down whatever the browser complains of: errors on the console, broken scripts, dialogs, requests without an answer.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private static readonly string Axe = File.Exists(HostParts.Axe) ? File.ReadAllText(HostParts.Axe) : "";

    private readonly List<string> _complaints = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Add(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Add(error);
        page.RequestFailed += (_, request) => Add(request.Failure == "net::ERR_ABORTED" ? null : request.Url + ": " + request.Failure);
        page.Dialog += async (_, dialog) =>
        {
            Add("A dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Finds what keeps people out who cannot see, point or tell colours; serious and critical findings only.</summary>
    public async Task<IReadOnlyList<string>> SeriousFindingsAsync()
    {
        await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations.map(v => ({ id: v.id, impact: v.impact, nodes: v.nodes.map(n => n.html + ' ' + n.failureSummary) }))");
        return [.. found.EnumerateArray().Where(finding => finding.GetProperty("impact").GetString() is "serious" or "critical").Select(finding => finding.ToString())];
    }

    /// <summary>Keeps a picture under artifacts/screenshots, for people to look at.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{name}.png"), FullPage = true });

    public void HasNoComplaints() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Add(string? complaint)
    {
        if (complaint is not null)
        {
            lock (_complaints)
            {
                _complaints.Add(complaint);
            }
        }
    }
}
