using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSales.Hosts.Tests.ServiceDesk;

/// <summary>The pages of the running desk in a real browser.</summary>
public sealed partial class PageTests(RunningDesk desk, Browser browser) : IClassFixture<RunningDesk>, IClassFixture<Browser>
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [HostFact(HostParts.Chromium)]
    public async Task The_first_decision_is_one_click_away()
    {
        await using var watched = await browser.OpenAsync(desk.Address);
        await watched.Page.GotoAsync("/");

        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "COOK-1001" }).ClickAsync();

        await Expect(Verdict(watched, "Warranty")).ToHaveTextAsync("Covered up to and including 2027-08-30");
        await Expect(watched.Page.GetByText("P1.1", new() { Exact = true }).First).ToBeVisibleAsync();
        watched.HasNoComplaints();
    }

    [HostFact(HostParts.Chromium)]
    public async Task The_first_decision_is_three_keys_away_and_the_day_moves_with_the_arrow_keys()
    {
        await using var watched = await browser.OpenAsync(desk.Address);
        var keys = watched.Page.Keyboard;
        await watched.Page.GotoAsync("/");
        await Expect(watched.Page.Locator("#q")).ToBeFocusedAsync();

        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(Verdict(watched, "Warranty")).ToHaveTextAsync("Covered up to and including 2027-08-30");

        await Reach("input[type=range]");
        await keys.PressAsync("End");
        await Expect(Verdict(watched, "Warranty")).ToHaveTextAsync("Not covered any more");

        // Who cannot see the page hears the verdicts, and not all of it.
        await Expect(watched.Page.Locator("[aria-live]")).ToHaveTextAsync(new Regex("^Not covered any more\\. .*The customer pays"));
        await keys.PressAsync("Home");
        await Expect(Verdict(watched, "Warranty")).ToHaveTextAsync(new Regex("not started|begins|yet", RegexOptions.IgnoreCase));
        await keys.PressAsync("ArrowRight");
        await Expect(watched.Page.Locator("[name=on]")).ToHaveValueAsync("2024-08-11");

        await Reach("textarea");
        await keys.TypeAsync("From the keyboard");
        await Reach("button[formmethod=post]");
        await keys.PressAsync("Enter");
        await Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decided again: the same decision.");
        watched.HasNoComplaints();

        async Task Reach(string selector)
        {
            for (var presses = 0; presses < 60; presses++)
            {
                if (await watched.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                {
                    // What has the focus shows it.
                    Assert.NotEqual("none", await watched.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
                    return;
                }

                await keys.PressAsync("Tab");
            }

            Assert.Fail($"{selector} cannot be reached with the keyboard.");
        }
    }

    [HostFact(HostParts.Chromium)]
    public async Task A_serial_number_that_is_typed_is_found()
    {
        await using var watched = await browser.OpenAsync(desk.Address);
        await watched.Page.GotoAsync("/?lang=es");
        await Expect(watched.Page.Locator("#q")).ToBeFocusedAsync();

        await watched.Page.Keyboard.TypeAsync("PHONE-2002");
        await watched.Page.Keyboard.PressAsync("Enter");

        await Expect(watched.Page).ToHaveURLAsync(new Regex("/units/PHONE-2002\\?lang=es$"));
        await Expect(Verdict(watched, "Garantía")).ToHaveTextAsync(new Regex("2025-06-29"));
        watched.HasNoComplaints();
    }

    [HostFact(HostParts.Chromium)]
    public async Task Everything_works_without_scripts()
    {
        await using var watched = await browser.OpenAsync(desk.Address, scripts: false);
        await watched.Page.GotoAsync("/units/COOK-1001");

        await Expect(watched.Page.Locator("input[type=range]")).ToBeHiddenAsync();
        await watched.Page.Locator("[name=on]").FillAsync("2027-08-31");
        await watched.Page.Locator("[name=cause]").SelectOptionAsync("misuse");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(Verdict(watched, "Warranty")).ToHaveTextAsync("Not covered any more");
        await Expect(watched.Page.Locator("[name=cause]")).ToHaveValueAsync("misuse");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Enter as a claim" }).ClickAsync();
        await Expect(watched.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decided again: the same decision.");
    }

    [HostFact(HostParts.Chromium)]
    public async Task Script_in_any_field_is_shown_as_text()
    {
        await using var watched = await browser.OpenAsync(desk.Address);
        await watched.Page.GotoAsync("/");
        await watched.Page.Locator("#q").FillAsync(Script[..40]);
        await watched.Page.Keyboard.PressAsync("Enter");
        await Expect(watched.Page.Locator("#q")).ToHaveValueAsync(Script[..40]);

        await watched.Page.GotoAsync("/units/PHONE-2001?note=" + Uri.EscapeDataString(Script));
        await Expect(watched.Page.Locator("textarea")).ToHaveValueAsync(Script);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Enter as a claim" }).ClickAsync();
        await Expect(watched.Page.Locator("dd.note")).ToHaveTextAsync(Script);
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "PHONE-2001" }).ClickAsync();
        await Expect(watched.Page.Locator("li .note").First).ToHaveTextAsync(Script);
        Assert.Equal(0, await watched.Page.Locator("main script, main img").CountAsync());

        // The other fields take what they offer; anything else is told, not run.
        foreach (var field in new[] { "on", "part", "cause", "reason", "proof", "lang" })
        {
            var refused = await watched.Page.APIRequest.GetAsync($"/units/PHONE-2001?{field}={Uri.EscapeDataString(Script)}");
            Assert.Equal(400, refused.Status);
            Assert.StartsWith("application/problem+json", refused.Headers["content-type"], StringComparison.Ordinal);
        }

        watched.HasNoComplaints();
    }

    [HostFact(HostParts.Chromium)]
    public async Task A_form_that_was_tampered_with_is_told_on_the_page()
    {
        await using var watched = await browser.OpenAsync(desk.Address);
        await watched.Page.GotoAsync("/units/PHONE-2001");
        await watched.Page.EvaluateAsync("script => { const o = document.querySelector('[name=cause] option'); o.value = script; document.querySelector('textarea').removeAttribute('maxlength'); }", Script);
        await watched.Page.Locator("textarea").FillAsync(new string('x', 501));
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Enter as a claim" }).ClickAsync();

        var alert = watched.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("Write at most 500 characters");
        await Expect(alert).ToContainTextAsync("Choose one of quality");
    }

    [HostFact(HostParts.Chromium)]
    public async Task A_claim_shows_that_its_policy_has_changed_and_a_bad_file_shows_its_problems()
    {
        var own = new RunningDesk();
        await own.InitializeAsync();
        try
        {
            await using var watched = await browser.OpenAsync(own.Address);
            var page = watched.Page;
            await page.GotoAsync("/units/COOK-1001");
            await page.GetByRole(AriaRole.Button, new() { Name = "Enter as a claim" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decided again: the same decision.");

            var file = Path.Combine(own.Policies, "p01-home-appliances.json");
            var good = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(file, good.Replace("\"P3Y\"", "\"<b>3 years</b>\"", StringComparison.Ordinal));
            await page.GotoAsync("/policies");
            await page.GetByRole(AriaRole.Button, new() { Name = "Read the files again" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "p01-home-appliances.json" })).ToBeVisibleAsync();
            await Expect(page.Locator(".problems li")).ToContainTextAsync("warranty.terms[0].length: Found \"<b>3 years</b>\"");
            await watched.PictureAsync("policies-refused");
            Assert.Empty(await watched.SeriousFindingsAsync());
            await page.GotoAsync("/claims/1");
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decided again: the same decision.");

            await File.WriteAllTextAsync(file, good.Replace("\"P3Y\"", "\"P4Y\"", StringComparison.Ordinal));
            await page.GotoAsync("/policies?lang=es");
            await page.GetByRole(AriaRole.Button).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Todos los archivos están en vigor.");
            await page.GotoAsync("/claims/1?lang=es");
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decidida de nuevo: es distinta.");
            await Expect(page.GetByText("La política ha cambiado.")).ToBeVisibleAsync();
            await watched.PictureAsync("claim-changed");
            watched.HasNoComplaints();
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [HostFact(HostParts.Chromium)]
    public async Task Pages_speak_three_languages_and_keep_the_question_when_it_changes()
    {
        await using var watched = await browser.OpenAsync(desk.Address);
        await watched.Page.GotoAsync("/units/COOK-1001?on=2027-08-31&cause=misuse");

        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await Expect(watched.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(watched.Page.Locator("[name=on]")).ToHaveValueAsync("2027-08-31");
        await Expect(watched.Page.Locator("[name=cause]")).ToHaveValueAsync("misuse");
        await Expect(watched.Page.GetByRole(AriaRole.Heading, new() { Name = "保修" })).ToBeVisibleAsync();
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "Español" }).ClickAsync();
        await Expect(watched.Page.GetByRole(AriaRole.Heading, new() { Name = "Garantía" })).ToBeVisibleAsync();
        watched.HasNoComplaints();
    }

    [HostFact(HostParts.Chromium)]
    public Task Pages_are_sound_in_light() => Sound("light", ColorScheme.Light, 1280);

    [HostFact(HostParts.Chromium)]
    public Task Pages_are_sound_in_dark() => Sound("dark", ColorScheme.Dark, 1280);

    [HostFact(HostParts.Chromium)]
    public Task Pages_are_sound_on_a_narrow_screen() => Sound("narrow", ColorScheme.Light, 360);

    [HostFact(HostParts.Chromium)]
    public Task Pages_are_sound_on_a_narrow_screen_in_the_dark() => Sound("narrow-dark", ColorScheme.Dark, 360);

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex NotInNames();

    private static ILocator Verdict(WatchedPage watched, string title) =>
        watched.Page.Locator("article", new() { Has = watched.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) }).Locator(".badge");

    /// <summary>Every page: nobody is kept out, the browser has nothing to say, nothing is wider than the screen.</summary>
    private async Task Sound(string name, ColorScheme scheme, int width)
    {
        using var entered = await desk.Client.PostAsync("/api/units/COOK-1002/claims", new StringContent("""{ "note": "Rattles\nat night" }""", null, "application/json"));
        await using var watched = await browser.OpenAsync(desk.Address, scheme, width);
        foreach (var path in new[]
        {
            "/", "/?q=none", "/policies", entered.Headers.Location!.ToString()["/api".Length..], "/units/COOK-1001", "/units/COOK-1002?lang=es&proof=unknown", "/units/PHONE-2001?lang=zh-Hans", "/units/PHONE-2002",
            "/units/PHONE-2003?lang=es", "/units/PHONE-2004",
        })
        {
            await watched.Page.GotoAsync(path);
            await watched.PictureAsync(NotInNames().Replace(path.StartsWith("/claims", StringComparison.Ordinal) ? "claim" : path, "-").Trim('-') is { Length: > 0 } page ? $"{page}-{name}" : "start-" + name);
            Assert.Equal([], (await watched.SeriousFindingsAsync()).Select(finding => path + ": " + finding));
            Assert.True(await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), path + " is wider than the screen.");
        }

        watched.HasNoComplaints();
    }
}
