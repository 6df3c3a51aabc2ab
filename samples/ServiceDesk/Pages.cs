using AfterSales.Fees;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>The desk's pages as markup. They show what was decided; they decide nothing.</summary>
internal static class Pages
{
    private static readonly ZonedDateTimePattern Local = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm o<g>", null);

    public static Html Desk(Words words, string search, IReadOnlyCollection<Unit> units) => Html.Of($"""
        <h1>{words["desk"]}</h1>
        <form action="/" method="get" role="search" class="search"><label for="q">{words["serial"]}</label>
        <input id="q" name="q" value="{search}" maxlength="{Question.LongestSerial}" autocomplete="off" autofocus>{Lang(words)}<button>{words["find"]}</button></form>
        {(units.Count == 0 ? Html.Of($"""<p role="status" class="no">{words["none-found"]}</p>""") : Html.Nothing)}
        <ul class="units">{Html.All(units, unit => Html.Of($"""<li><a href="/units/{Uri.EscapeDataString(unit.Serial)}?lang={words.Tag}"><b>{unit.Serial}</b> {unit.Name}</a> <small>{unit.PolicyId}</small></li>"""))}</ul>
        """);

    public static Html UnitPage(Words words, Unit unit, Question asked, Assessment assessment, Instant reported, IEnumerable<EnteredClaim> claims, ValueList<Problem> problems)
    {
        var picture = new TimelinePicture(assessment.Timeline(), words);
        var path = "/units/" + Uri.EscapeDataString(unit.Serial);
        return Html.Of($"""
            <h1>{unit.Serial} <small>{unit.Name} · {assessment.Policy}</small></h1>
            {Problems(words, problems)}
            <div class="columns"><section class="ask"><h2>{words["what-if"]}</h2>
            <form id="ask" action="{path}" method="get">
            <label>{words["on"]} <input type="date" name="on" value="{asked.On}" min="1990-01-01" max="2199-12-31" required></label>
            <label id="slide" hidden>{words["slide"]} <input type="range" min="{Days(picture.First)}" max="{Days(picture.Last)}" value="{Days(asked.On)}"></label>
            {Choice(words, "part", Question.Parts, asked.Part)}{Choice(words, "cause", Question.Causes, asked.Cause)}
            {Choice(words, "reason", Question.Reasons, asked.Reason)}{Choice(words, "proof", Question.Proofs, asked.Proof)}{Lang(words)}
            <button>{words["ask"]}</button>
            <label>{words["note"]} <textarea name="note" rows="2" maxlength="{Question.LongestNote}">{asked.Note}</textarea></label>
            <button formmethod="post" formaction="{path}/claims">{words["enter"]}</button>
            </form>
            {ClaimList(words, claims)}
            </section><p id="said" class="skip" aria-live="polite"></p><section id="answers">
            <h2>{words["timeline"]}</h2><div class="picture" tabindex="0" role="group" aria-label="{words["timeline"]}">{picture.Draw()}</div>
            {Html.All(assessment.Explain(), explanation => Answer(words, assessment, explanation))}
            {Ladder(words, assessment)}{Deadlines(words, assessment.Policy, reported)}
            </section></div>
            """);
    }

    public static Html ClaimPage(Words words, EnteredClaim claim, StoredDecision stored, DecisionCheck? check, DateTimeZone zone) => Html.Of($"""
        <h1>{words["claim"]} {claim.Id} <small><a href="/units/{Uri.EscapeDataString(claim.Serial)}?lang={words.Tag}">{claim.Serial}</a></small></h1>
        <dl><dt>{words["entered"]}</dt><dd>{Local.Format(claim.EnteredAt.InZone(zone))}</dd><dt>{words["on"]}</dt><dd>{claim.AskedOn}</dd>
        <dt>{words["policies"]}</dt><dd>{stored.PolicyId} {stored.PolicyVersion}</dd>{(claim.Note.Length == 0 ? Html.Nothing : Html.Of($"""<dt>{words["note"]}</dt><dd class="note">{claim.Note}</dd>"""))}</dl>
        <p role="status" class="{(check is { IsConfirmed: true } ? "yes" : "no")} badge">{(check is null ? words["no-policy"] : words[check.IsConfirmed ? "confirmed" : "differs"])}</p>
        {(check is null ? Html.Nothing : Html.Of($"<ul>{Html.All(check.Differences, difference => Html.Of($"<li>{words[difference.ToString()]}</li>"))}</ul>"))}
        <h2>{words["stored"]}</h2>
        {Html.All(stored.Answers, answer => Html.Of($"""<article lang="{Words.All[(int)stored.Language].Tag}"><h3 lang="{words.Tag}">{words[answer.Question]}</h3><p><b>{answer.Headline.Text}</b></p><ul>{Html.All(answer.Reasons, reason => Html.Of($"<li>{reason.Text} <small>{reason.Clause}</small></li>"))}</ul></article>"""))}
        """);

    public static Html PolicyPage(Words words, CurrentPolicies policies) => Html.Of($"""
        <h1>{words["policies"]}</h1>
        <form method="post" action="/policies/reload?lang={words.Tag}"><button>{words["reload"]}</button></form>
        {(policies.Refused.IsEmpty ? Html.Of($"""<p role="status" class="yes badge">{words["all-good"]}</p>""") : Html.Of($"""
            <section role="status"><h2>{words["refused"]}</h2>{Html.All(policies.Refused, file => Html.Of($"""<h3>{file.Source}</h3><ul class="problems">{Html.All(file.Problems, problem => Html.Of($"<li>{problem}</li>"))}</ul>"""))}</section>
            """))}
        <table><thead><tr><th scope="col">{words["policies"]}</th><th scope="col">{words["version"]}</th><th scope="col">{words["clauses"]}</th></tr></thead><tbody>
        {Html.All(policies.Catalog.Policies, policy => Html.Of($"""<tr><th scope="row">{policy.Id}</th><td>{policy.Version}</td><td><details><summary>{policy.Clauses.Count}</summary><ul>{Html.All(policy.Clauses, clause => Html.Of($"<li><b>{clause.Id}</b> {clause.Text}</li>"))}</ul></details></td></tr>"""))}
        </tbody></table>
        """);

    public static Html Layout(Words words, string title, string here, Html content) => Html.Of($"""
        <!doctype html><html lang="{words.Tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><title>{title} · {words["desk"]}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/desk.css"></head>
        <body><a class="skip" href="#content">{words["skip"]}</a><header><nav><a href="/?lang={words.Tag}">{words["desk"]}</a><a href="/policies?lang={words.Tag}">{words["policies"]}</a><a href="/openapi/v1.json">API</a></nav>
        <nav class="languages">{Html.All(Words.All, other => Html.Of($"""<a href="{here}lang={other.Tag}" lang="{other.Tag}"{(other == words ? Html.Of($" aria-current=\"true\"") : Html.Nothing)}>{other[other.Tag]}</a>"""))}</nav></header>
        <main id="content">{content}</main><script src="/desk.js" defer></script></body></html>
        """);

    private static Html Problems(Words words, ValueList<Problem> problems) => problems.IsEmpty ? Html.Nothing : Html.Of($"""
        <section role="alert" class="no"><h2>{words["refused-input"]}</h2><ul>{Html.All(problems, problem => Html.Of($"<li>{words[problem.Path]}: {problem.Message}</li>"))}</ul></section>
        """);

    private static Html ClaimList(Words words, IEnumerable<EnteredClaim> claims) => !claims.Any() ? Html.Nothing : Html.Of($"""
        <h2>{words["claims"]}</h2><ul>{Html.All(claims, claim => Html.Of($"""<li><a href="/claims/{claim.Id}?lang={words.Tag}">{words["claim"]} {claim.Id}</a> {claim.AskedOn} <span class="note">{claim.Note}</span></li>"""))}</ul>
        """);

    private static Html Answer(Words words, Assessment assessment, Explanation explanation)
    {
        var (title, tone) = explanation switch
        {
            CoverageExplanation => ("coverage", assessment.Coverage is { IsCovered: true } ? "yes" : "no"),
            ReturnExplanation returns => ("returns", returns.Status switch { ReturnStatus.Open => "yes", ReturnStatus.Undetermined => "open", _ => "no" }),
            RemedyExplanation remedies => ("remedies", remedies.Status switch { RemedyStatus.Right or RemedyStatus.Presumption => "yes", RemedyStatus.Undetermined => "open", _ => "no" }),
            _ => ("fees", "plain"),
        };
        tone = explanation.Missing.IsEmpty ? tone : "open";
        return Html.Of($"""
            <article><h2>{words[title]}</h2><p class="{tone} badge">{explanation.Headline.Text(words.Language)}</p>
            {(explanation is FeeExplanation fees ? Split(words, fees.Quote) : Html.Nothing)}
            {(explanation.Missing.IsEmpty ? Html.Nothing : Html.Of($"<p>{words["missing"]}{string.Join(words["between"], explanation.Missing.Select(fact => fact.ToString(words.Language)))}</p>"))}
            {Reasons(words, "unless", explanation.Alternatives, true)}{Reasons(words, "why", explanation.Reasons, explanation is not FeeExplanation)}</article>
            """);
    }

    private static Html Reasons(Words words, string title, ValueList<Reason> reasons, bool open) => reasons.IsEmpty ? Html.Nothing : Html.Of($"""
        <details{(open ? Html.Of($" open") : Html.Nothing)}><summary>{words[title]}</summary><ul class="reasons">{Html.All(reasons, reason => Html.Of($"""<li>{reason.Text(words.Language)} <code>{reason.Code}</code>{(reason.Clause is { } clause ? Html.Of($"""<small><b>{clause.Id}</b> {clause.Text}</small>""") : Html.Nothing)}</li>"""))}</ul></details>
        """);

    private static Html Split(Words words, FeeQuote quote) => Html.Of($"""
        <table><thead><tr><th scope="col">{words["line"]}</th><th scope="col">{words["amount"]}</th><th scope="col">{words["bears"]}</th></tr></thead>
        <tbody>{Html.All(quote.Lines, line => Html.Of($"""<tr><th scope="row">{words[line.Work.Id]}</th><td>{line.Amount?.ToString() ?? "?"}</td><td>{Borne(words, line.Shares)}</td></tr>"""))}</tbody>
        <tfoot><tr><th scope="row">{words["total"]}</th><td>{quote.Total?.ToString() ?? "?"}</td><td>{Borne(words, quote.Totals)}</td></tr></tfoot></table>
        """);

    private static string Borne(Words words, ValueList<BearerAmount> shares) => string.Join(words["between"], shares.Select(share => $"{share.Bearer.ToString(words.Language)} {share.Amount}"));

    private static Html Ladder(Words words, Assessment assessment) => Html.Of($"""
        <article><h2>{words["ladder"]}</h2><ul class="ladder">{Html.All(RemedyLadder.Of(assessment).ToString(words.Language).Split('\n'), rung => Html.Of($"<li>{rung}</li>"))}</ul></article>
        """);

    private static Html Deadlines(Words words, AfterSalesPolicy policy, Instant reported) => policy.ServiceLevels is not { } levels ? Html.Nothing : Html.Of($"""
        <article><h2>{words["deadlines"]}</h2><table><thead><tr><th scope="col">{words["metric"]}</th><th scope="col">{words["due"]}</th><th scope="col">{words["stands"]}</th></tr></thead><tbody>
        {Html.All(levels.Decide(Cases.ServiceRequest.Create([Cases.ServiceEvent.Opened(reported)]), reported), decision => Html.Of($"""<tr><th scope="row">{decision.Metric?.ToString(words.Language)}</th><td>{(decision.DueAt is { } due ? Local.Format(due.InZone(policy.Zone)) : "–")}</td><td>{decision.Explain().Headline.Text(words.Language)}</td></tr>"""))}
        </tbody></table></article>
        """);

    private static Html Choice(Words words, string name, string[] values, string chosen) => Html.Of($"""
        <label>{words[name]} <select name="{name}">{Html.All(values, value => Html.Of($"""<option value="{value}"{(value == chosen ? Html.Of($" selected") : Html.Nothing)}>{words[value]}</option>"""))}</select></label>
        """);

    private static Html Lang(Words words) => Html.Of($"""<input type="hidden" name="lang" value="{words.Tag}">""");

    private static int Days(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);
}
