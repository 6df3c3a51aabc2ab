namespace AfterSales.Samples.ServiceDesk;

/// <summary>The desk's doors: JSON for programs under /api, pages for people.</summary>
internal static class Routes
{
    private const string Json = "application/json";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/units", async (Desk desk, string? q) => (await desk.SearchAsync(q ?? "")).Select(unit => new { unit.Serial, unit.Name, Policy = unit.PolicyId }))
            .WithSummary("The units whose serial numbers begin so.");
        api.MapGet("/units/{serial}/decision", async (Desk desk, string serial, string? lang, [AsParameters] Asked asked) =>
            Results.Text(AfterSalesJson.WriteDecision(StoredDecision.Of((await desk.AskAsync(serial, asked)).Assessment, Words.Of(lang).Language)), Json)).WithSummary("What follows for a unit on a day, as a decision document.");
        api.MapPost("/units/{serial}/claims", async (HttpResponse response, Desk desk, string serial, string? lang, Asked asked) =>
        {
            var claim = await desk.EnterAsync(serial, asked, Words.Of(lang).Language);
            response.Headers.Location = "/api/claims/" + claim.Id;
            return Results.Text(claim.Decision, Json, null, StatusCodes.Status201Created);
        }).WithSummary("Enters a claim and gives its decision.");
        api.MapGet("/claims/{id:int}", async (Desk desk, int id) => Results.Text((await desk.ReplayAsync(id)).Claim.Decision, Json))
            .WithSummary("The decision of a claim as it was stored.");
        api.MapGet("/claims/{id:int}/check", async (Desk desk, int id) => Held((await desk.ReplayAsync(id)).Check))
            .WithSummary("The decision of a claim, held against the one that is given now; null where its policy is gone.");
        api.MapGet("/policies", (CurrentPolicies policies) => Standing(policies)).WithSummary("The policies in force, and the files that were refused.");
        api.MapPost("/policies/reload", (CurrentPolicies policies, ILogger<Desk> logger) => Standing(Desk.TryReload(policies, logger))).WithSummary("Reads the policy files again.");
        api.MapPost("/decide", async (HttpRequest request) => Results.Text(AfterSalesJson.Decide(await new StreamReader(request.Body).ReadToEndAsync()), Json))
            .Accepts<string>(Json).WithSummary("A request document in, a decision document out; the desk's records are not asked.");
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", async (HttpRequest request, Desk desk, string? q, string? lang) =>
        {
            var (words, serial) = (Words.Of(lang), (q ?? "").Trim());
            var units = await desk.SearchAsync(serial);
            return units.FirstOrDefault()?.Serial == serial
                ? Results.Redirect($"/units/{Uri.EscapeDataString(serial)}?lang={words.Tag}")
                : Page(words, words["serial"], request, Pages.Desk(words, serial, units));
        });
        pages.MapGet("/units/{serial}", (HttpRequest request, Desk desk, string serial, string? lang, [AsParameters] Asked asked) => UnitAsync(request, desk, serial, Words.Of(lang), asked, []));
        pages.MapPost("/units/{serial}/claims", async (HttpRequest request, Desk desk, string serial) =>
        {
            var form = await Guards.FormOf(request);
            var words = Words.Of(form["lang"]);
            try
            {
                var claim = await desk.EnterAsync(serial, new Asked(form["on"], form["part"], form["cause"], form["reason"], form["proof"], form["note"]), words.Language);
                return Results.Redirect($"/claims/{claim.Id}?lang={words.Tag}");
            }
            catch (InvalidInputException invalid) when (request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
            {
                return await UnitAsync(request, desk, serial, words, new Asked(), invalid.Problems);
            }
        });
        pages.MapGet("/claims/{id:int}", async (HttpRequest request, Desk desk, int id, string? lang) =>
        {
            var (words, replay) = (Words.Of(lang), await desk.ReplayAsync(id));
            return Page(words, words["claim"] + " " + id, request, Pages.ClaimPage(words, replay.Claim, replay.Stored, replay.Check, replay.Zone));
        });
        pages.MapGet("/policies", (HttpRequest request, CurrentPolicies policies, string? lang) =>
            Page(Words.Of(lang), Words.Of(lang)["policies"], request, Pages.PolicyPage(Words.Of(lang), policies)));
        pages.MapPost("/policies/reload", (CurrentPolicies policies, ILogger<Desk> logger, string? lang) =>
        {
            Desk.TryReload(policies, logger);
            return Results.Redirect("/policies?lang=" + Words.Of(lang).Tag);
        });
    }

    private static async Task<IResult> UnitAsync(HttpRequest request, Desk desk, string serial, Words words, Asked asked, ValueList<Problem> problems)
    {
        var (unit, question, assessment) = await desk.AskAsync(serial, asked.Suggested());
        var reported = question.On.At(new LocalTime(9, 0)).InZoneLeniently(assessment.Policy.Zone).ToInstant();
        var page = Pages.UnitPage(words, unit, question, assessment, reported, await desk.ClaimsAsync(serial), problems);
        return Page(words, serial, request, page, problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <summary>The page, with links to itself in the other languages.</summary>
    private static IResult Page(Words words, string title, HttpRequest request, Html content, int status = StatusCodes.Status200OK)
    {
        var kept = request.Query.Where(pair => pair.Key is not ("lang" or "note")).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}&");
        var here = (HttpMethods.IsGet(request.Method) ? request.Path.ToUriComponent() : "/") + "?" + string.Concat(kept);
        return Results.Content(Pages.Layout(words, title, here, content).ToString(), "text/html; charset=utf-8", null, status);
    }

    private static object Held(DecisionCheck? check) => new { Confirmed = check?.IsConfirmed, Differences = check?.Differences.Select(difference => difference.ToString()) ?? [] };

    private static object Standing(CurrentPolicies policies) => new
    {
        InForce = policies.Catalog.Policies.Select(policy => policy.ToString()),
        Refused = policies.Refused.Select(refused => new { File = refused.Source, Problems = refused.Problems.Select(problem => problem.ToString()) }),
    };
}
