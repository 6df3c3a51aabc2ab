using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.ServiceDesk;

/// <summary>
/// Malformed requests to every endpoint, each wrong by the way it is made. <c>AFTERSALES_FUZZ_REQUESTS</c> says how many for each endpoint (200 by default);
/// they go to the desk that the test has started, on loopback.
/// </summary>
public sealed class FuzzTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable("AFTERSALES_FUZZ_REQUESTS"), out var requests) ? Math.Clamp(requests, 1, 20_000) : 200;

    private static readonly string[] Junk =
    [
        "", " ", "x", "null", "true", "-1", "1e309", "2025-02-30", "25-1-1", "2025-03-18T00:00", "9999-12-31", "0000-01-01", "-2025-01-01", "2025-03-18 ", "٢٠٢٥-٠٣-١٨", "' OR 1=1 --",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${jndi:x}", "../../etc/passwd", "%s%n", "\u202e", "\ufeff", "😀", "\u0000", "\r\nX: y", new('a', 41), new('€', 600), new('x', 3000),
    ];

    public static TheoryData<string, string> Endpoints { get; } = new()
    {
        { "GET", "/" }, { "GET", "/units/{serial}" }, { "POST", "/units/{serial}/claims" }, { "GET", "/claims/{id}" }, { "GET", "/policies" }, { "POST", "/policies/reload" },
        { "GET", "/api/units" }, { "GET", "/api/units/{serial}/decision" }, { "POST", "/api/units/{serial}/claims" }, { "GET", "/api/claims/{id}" }, { "GET", "/api/claims/{id}/check" },
        { "GET", "/api/policies" }, { "POST", "/api/policies/reload" }, { "POST", "/api/decide" }, { "GET", "/openapi/v1.json" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_malformed_request_is_refused_with_problem_details(string method, string path)
    {
        var random = new Random(20240229 + path.Length + method.Length);
        var refused = new Dictionary<int, int>();
        for (var i = 0; i < Requests; i++)
        {
            using var request = Malformed(random, method, path);
            var told = $"{request.Method} {request.RequestUri} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}";
            using var response = await desk.Client.SendAsync(request);
            var status = (int)response.StatusCode;
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(status is >= 400 and < 500, $"{status} for {Short(told)}: {Short(text)}");
            Assert.True(response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{status} without problem details for {Short(told)}: {Short(text)}");
            Assert.Equal(status, JsonNode.Parse(text)!["status"]!.GetValue<int>());
            refused[status] = refused.GetValueOrDefault(status) + 1;
        }

        Assert.True(refused.Count > 1, "Requests were wrong in one way only: " + string.Join(", ", refused));
    }

    [Theory]
    [InlineData("/units/COOK-1001/claims", "application/x-www-form-urlencoded")]
    [InlineData("/api/units/COOK-1001/claims", "application/json")]
    [InlineData("/api/decide", "application/json")]
    public async Task A_body_without_end_is_refused(string path, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("note=" + new string('x', 1_500_000), null, type) };
        request.Headers.ExpectContinue = true;
        using var response = await desk.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Documents_that_are_damaged_anywhere_never_break_the_desk()
    {
        var random = new Random(20240229);
        var policy = await File.ReadAllTextAsync(Repository.PathOf("samples/policies/p01-home-appliances.json"));
        var whole = $$"""{ "format": 1, "on": "2025-03-18", "policy": {{policy}}, "case": { "format": 1, "unit": { "dates": { "sale": "2024-08-30" } }, "claim": { "component": "unit", "cause": "quality" } } }""";
        var refused = 0;
        for (var i = 0; i < Requests; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(whole).ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 30)));
                        break;
                    case 2:
                        bytes.InsertRange(at, Encoding.UTF8.GetBytes(Junk[random.Next(Junk.Length)]));
                        break;
                    default:
                        bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(60)).ToList());
                        break;
                }
            }

            using var response = await desk.Client.PostAsync("/api/decide", new ByteArrayContent([.. bytes]) { Headers = { ContentType = new("application/json") } });
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)response.StatusCode} for {Encoding.UTF8.GetString([.. bytes])}: {text}");
            refused += response.StatusCode == HttpStatusCode.BadRequest ? 1 : 0;
            Assert.Equal(response.StatusCode == HttpStatusCode.OK ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        Assert.InRange(refused, Requests / 2, Requests - 1);
    }

    [Fact]
    public async Task Claims_that_come_all_at_once_are_all_kept()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            desk.Client.PostAsync("/api/units/PHONE-2003/claims", new StringContent($$"""{ "note": "{{number}}" }""", Encoding.UTF8, "application/json"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(60, answers.Select(answer => answer.Headers.Location).Distinct().Count());
    }

    /// <summary>A request that is wrong in one of the ways in which one to this endpoint can be.</summary>
    private static HttpRequestMessage Malformed(Random random, string method, string path)
    {
        var ways = new List<Func<HttpRequestMessage>> { WrongMethod, UnknownPath };
        if (path.Contains('{', StringComparison.Ordinal))
        {
            ways.Add(UnknownRecord);
        }

        if (method == "POST")
        {
            ways.Add(ForeignOrigin);
        }

        if (path is "/" or "/policies" or "/policies/reload" or "/api/units" or "/units/{serial}" or "/api/units/{serial}/decision")
        {
            ways.AddRange([WrongQuery, WrongQuery, WrongQuery]);
        }

        if (path is "/units/{serial}/claims" or "/api/units/{serial}/claims" or "/api/decide")
        {
            ways.AddRange([WrongBody, WrongBody, WrongBody, WrongBody]);
        }

        return ways[random.Next(ways.Count)]();

        HttpRequestMessage WrongMethod() => new(new HttpMethod(Pick("PUT", "DELETE", "PATCH", "OPTIONS", "BREW")), Known());

        HttpRequestMessage UnknownPath() => Request(method, Known() + Pick("x", "'", "<b>", ".json", "😀", "a/b/c", "%25") + Uri.EscapeDataString(Text()));

        HttpRequestMessage UnknownRecord() => Request(
            method,
            path.Replace("{serial}", Uri.EscapeDataString("Z" + Text()), StringComparison.Ordinal).Replace("{id}", Pick("x", "-1", "0", "99999999999999999999", "1.5", "2147483647"), StringComparison.Ordinal),
            method == "GET" ? null : path.StartsWith("/api", StringComparison.Ordinal) ? Typed("{}", "application/json") : new FormUrlEncodedContent([]));

        HttpRequestMessage ForeignOrigin()
        {
            var request = Request(method, Known());
            request.Headers.Add("Origin", Pick("null", "http://example.com", "http://127.0.0.1:1", "x"));
            return request;
        }

        HttpRequestMessage WrongQuery() => Request(method, Known() + path switch
        {
            "/" or "/api/units" => "?q=" + Uri.EscapeDataString(new string('q', 41) + Text()),
            "/policies" or "/policies/reload" => "?lang=" + Uri.EscapeDataString("x" + Text()),
            _ => "?" + Pick("on", "part", "cause", "reason", "proof", "lang") + "=" + Uri.EscapeDataString("x" + Text()) + "&note=" + Uri.EscapeDataString(Text()),
        });

        HttpRequestMessage WrongBody() => Request(method, Known(), path == "/units/{serial}/claims" ? WrongForm() : WrongJson());

        HttpContent WrongForm()
        {
            var note = random.Next(2) == 0 ? new string('n', 501) + Text() : "\u0001";
            return random.Next(4) == 0
                ? Typed("x" + Text(), Pick("text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=x"))
                : new FormUrlEncodedContent(new Dictionary<string, string> { [Pick("on", "part", "cause", "reason", "proof", "lang")] = "x" + Text(), ["note"] = note });
        }

        HttpContent WrongJson() => random.Next(10) switch
        {
            0 => Typed("{" + Text(), "application/json"),
            1 => Typed("[]", "application/json"),
            2 => Typed("""{"on": 5}""", "application/json"),
            3 => Typed("""{"note": {}}""", "application/json"),
            4 => Typed("""{"note": "\ud800"}""", "application/json"),
            5 => Typed(new string('[', 100), "application/json"),
            6 => Typed("""{"on": "2025-02-30", "part": "x", "note": "\u0000"}""", "application/json"),
            7 => Typed("{}", Pick("text/plain", "application/xml", "application/x-www-form-urlencoded")),
            8 => new ByteArrayContent([0xff, 0xfe, (byte)random.Next(256)]) { Headers = { ContentType = new("application/json") } },
            _ => Typed(new JsonObject { [Pick("on", "part", "cause", "reason", "proof")] = "x" + Text() }.ToJsonString(), "application/json"),
        };

        static HttpRequestMessage Request(string method, string address, HttpContent? content = null) => new(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = content };

        static HttpContent Typed(string text, string type) =>
            new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type) } };

        string Known() => path.Replace("{serial}", "COOK-1001", StringComparison.Ordinal).Replace("{id}", "999999", StringComparison.Ordinal);

        string Pick(params string[] choices) => choices[random.Next(choices.Length)];

        // The zero character in a path, and addresses without end, are refused by the server before any endpoint: it has no words for them.
        string Text()
        {
            var text = (Pick(Junk) + (random.Next(3) == 0 ? Pick(Junk) : "")).Replace("\0", "", StringComparison.Ordinal);
            return text.Length > 300 ? text[..300] : text;
        }
    }

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
