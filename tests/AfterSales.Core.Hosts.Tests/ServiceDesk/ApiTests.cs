using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AfterSales.Json;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.ServiceDesk;

public sealed class ApiTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    private const string Usual = "part=unit&cause=quality&reason=performance-failure&proof=yes";

    [Fact]
    public async Task A_unit_is_found_and_decided()
    {
        var units = await desk.GetJsonAsync("/api/units?q=PHONE-2002");
        var decision = AfterSalesJson.ReadDecision((await desk.GetJsonAsync("/api/units/PHONE-2002/decision?lang=es&" + Usual)).ToJsonString());

        Assert.Equal("P17", units[0]!["policy"]!.GetValue<string>());
        Assert.Equal(new LocalDate(2025, 3, 18), decision.On);
        Assert.Equal(["covered", "closed", "right"], decision.Answers.Select(answer => answer.Status));
        Assert.Equal(new LocalDate(2025, 6, 29), decision.Answers[0].LastDay);
    }

    [Fact]
    public async Task The_day_and_the_facts_of_the_claim_can_be_asked_for()
    {
        Assert.Equal("expired", await Coverage("?part=unit&cause=quality&proof=yes&on=2027-08-31"));
        Assert.Equal("covered", await Coverage("?part=unit&cause=quality&proof=yes&on=2027-08-30"));
        Assert.Equal("expired", await Coverage("?part=lighting&cause=quality&proof=yes"));
        Assert.Equal("not-covered", await Coverage("?part=unit&cause=quality&proof=no"));
        Assert.Equal("undetermined", await Coverage("?part=unit&cause=quality&proof=unknown"));
        Assert.Equal("undetermined", await Coverage(""));

        async Task<string> Coverage(string asked) => (await desk.GetJsonAsync("/api/units/COOK-1001/decision" + asked))["coverage"]!["status"]!.GetValue<string>();
    }

    [Fact]
    public async Task A_claim_is_stored_with_its_decision_and_decided_again()
    {
        using var response = await desk.Client.PostAsJsonAsync("/api/units/COOK-1001/claims?lang=zh-Hans", new { on = "2025-01-10", cause = "quality", note = "Does not start" });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var claim = response.Headers.Location!.ToString();
        Assert.Equal(await response.Content.ReadAsStringAsync(), await desk.Client.GetStringAsync(claim));
        Assert.True((await desk.GetJsonAsync(claim + "/check"))["confirmed"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_a_claim_does_not_say_is_not_known()
    {
        using var response = await desk.Client.PostAsJsonAsync("/api/units/COOK-1001/claims", new { });
        var coverage = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["coverage"]!;

        Assert.Equal("undetermined", coverage["status"]!.GetValue<string>());
        Assert.Contains("evidence.proof-of-purchase", coverage["missing"]!.AsArray().Select(fact => fact!.GetValue<string>()));
        Assert.Contains("claim.component", coverage["missing"]!.AsArray().Select(fact => fact!.GetValue<string>()));
    }

    [Fact]
    public async Task A_member_that_does_not_exist_is_refused()
    {
        using var response = await desk.Client.PostAsJsonAsync("/api/units/COOK-1002/claims", new { prof = "no" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("$.prof", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/units/NOPE")]
    [InlineData("/claims/999999")]
    [InlineData("/units/%3Cscript%3E?lang=es")]
    public async Task Who_takes_pages_only_is_told_on_a_page(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        using var response = await desk.Client.SendAsync(request);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such unit or claim", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_bad_policy_file_is_refused_with_its_problems_and_the_old_one_stays()
    {
        await using var own = new OwnDesk();
        await own.Desk.InitializeAsync();
        var file = Path.Combine(own.Desk.Policies, "p01-home-appliances.json");
        var good = await File.ReadAllTextAsync(file);
        using var entered = await own.Desk.Client.PostAsJsonAsync("/api/units/COOK-1001/claims", new { on = "2025-01-10" });

        await File.WriteAllTextAsync(file, good.Replace("\"P3Y\"", "\"3 years\"", StringComparison.Ordinal).Replace("\"P2Y\"", "\"P2X\"", StringComparison.Ordinal));
        using var refused = await own.Desk.Client.PostAsync("/api/policies/reload", null);
        var standing = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;

        Assert.Equal("p01-home-appliances.json", standing["refused"]![0]!["file"]!.GetValue<string>());
        Assert.Equal(2, standing["refused"]![0]!["problems"]!.AsArray().Count);
        Assert.Contains("P1 1", standing["inForce"]!.AsArray().Select(policy => policy!.GetValue<string>()));
        Assert.Equal("2027-08-30", (await own.Desk.GetJsonAsync("/api/units/COOK-1001/decision?" + Usual))["coverage"]!["last-day"]!.GetValue<string>());
        Assert.True((await own.Desk.GetJsonAsync("/api/claims/1/check"))["confirmed"]!.GetValue<bool>());

        // Mended, it says something else, and the stored decision is not the one given now.
        await File.WriteAllTextAsync(file, good.Replace("\"P3Y\"", "\"P4Y\"", StringComparison.Ordinal));
        using var mended = await own.Desk.Client.PostAsync("/api/policies/reload", null);
        Assert.Empty(JsonNode.Parse(await mended.Content.ReadAsStringAsync())!["refused"]!.AsArray());
        Assert.Equal("2028-08-30", (await own.Desk.GetJsonAsync("/api/units/COOK-1001/decision?" + Usual))["coverage"]!["last-day"]!.GetValue<string>());
        Assert.Equal(["Policy", "Answers"], (await own.Desk.GetJsonAsync("/api/claims/1/check"))["differences"]!.AsArray().Select(difference => difference!.GetValue<string>()));
    }

    [Fact]
    public async Task A_policy_file_that_changes_is_read_without_being_asked_to()
    {
        await using var own = new OwnDesk();
        await own.Desk.InitializeAsync();
        var file = Path.Combine(own.Desk.Policies, "p01-home-appliances.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"P3Y\"", "\"P4Y\"", StringComparison.Ordinal));

        for (var tries = 0; tries < 100; tries++)
        {
            if ((await own.Desk.GetJsonAsync("/api/units/COOK-1001/decision?" + Usual))["coverage"]!["last-day"]!.GetValue<string>() == "2028-08-30")
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail("The desk did not notice the file: " + own.Desk.Log);
    }

    [Fact]
    public async Task Every_unit_keeps_the_version_under_which_it_was_sold()
    {
        await using var own = new OwnDesk();
        await own.Desk.InitializeAsync();
        var file = Path.Combine(own.Desk.Policies, "p01-home-appliances.json");
        var first = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        first["effective-until"] = "2023-12-31";
        var second = first.DeepClone();
        second.AsObject().Remove("effective-until");
        (second["version"], second["effective-from"], second["warranty"]!["terms"]![0]!["length"]) = ("2", "2024-01-01", "P5Y");
        await File.WriteAllTextAsync(Path.Combine(own.Desk.Policies, "p01-next.json"), second.ToJsonString());
        await File.WriteAllTextAsync(file, first.ToJsonString());
        using var reloaded = await own.Desk.Client.PostAsync("/api/policies/reload", null);
        Assert.Empty(JsonNode.Parse(await reloaded.Content.ReadAsStringAsync())!["refused"]!.AsArray());

        Assert.Equal(("1", "2024-03-18"), await Sold("COOK-1002"));
        Assert.Equal(("2", "2029-08-30"), await Sold("COOK-1001"));

        async Task<(string, string)> Sold(string serial) => (await own.Desk.GetJsonAsync($"/api/units/{serial}/decision?{Usual}")) is { } decision
            ? (decision["policy"]!["version"]!.GetValue<string>(), decision["coverage"]!["last-day"]!.GetValue<string>()) : default;
    }

    [Fact]
    public async Task The_description_of_the_api_names_every_endpoint()
    {
        var paths = (await desk.GetJsonAsync("/openapi/v1.json"))["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal);

        Assert.Equal(
            ["/api/claims/{id}", "/api/claims/{id}/check", "/api/decide", "/api/policies", "/api/policies/reload", "/api/units", "/api/units/{serial}/claims", "/api/units/{serial}/decision"],
            paths);
    }

    [Fact]
    public async Task A_request_document_is_decided_as_the_library_decides_it()
    {
        var request = $$"""
            { "format": 1, "on": "2024-05-01", "policy": {{await File.ReadAllTextAsync(Repository.PathOf("samples/policies/p17-national-three-guarantees.json"))}},
              "case": { "format": 1, "unit": { "dates": { "invoice": "2024-03-10" } } } }
            """;
        using var response = await desk.Client.PostAsync("/api/decide", new StringContent(request, null, "application/json"));

        Assert.Equal(AfterSalesJson.Decide(request), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Forms_of_other_sites_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/units/COOK-1001/claims") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", "http://example.com");
        using var response = await desk.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private sealed class OwnDesk : IAsyncDisposable
    {
        public RunningDesk Desk { get; } = new();

        public async ValueTask DisposeAsync() => await Desk.DisposeAsync();
    }
}
