using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Fees;

/// <summary>What a row of the fee examples says.</summary>
internal static class FeeExampleRow
{
    public static readonly LocalDate Today = new(2024, 6, 1);

    /// <summary>The case of a row, and how it is covered.</summary>
    public static (ServiceCase Case, ClaimCoverage Coverage) Case(MarkdownRow row, Currency currency)
    {
        var coverage = ClaimCoverage.Of(row.Choice<CoverageStatus>("coverage"));
        var lines = new List<WorkLine>();
        if (row.Has("lines"))
        {
            foreach (var item in row.Items("lines"))
            {
                // "parts 2 x 40 Covered"; "40/30" where the cost is known too
                var words = item.Split(' ');
                var prices = words[3].Split('/');
                var id = "l" + (lines.Count + 1).ToString(CultureInfo.InvariantCulture);
                lines.Add(WorkLine.Create(id, LineKind.Of(words[0]), Number(words[1]), Price(prices[0], currency), Price(prices.ElementAtOrDefault(1), currency)));
                coverage = words.Length > 4 ? coverage.WithLine(id, words[4] == "?" ? CoverageStatus.Undetermined : Enum.Parse<CoverageStatus>(words[4])) : coverage;
            }
        }
        else
        {
            lines.Add(WorkLine.Create(
                "l1",
                LineKind.Of(row["kind"]),
                row.Has("quantity") ? Number(row.Text("quantity")) : 1,
                row.Has("list") ? Price(row.Text("list"), currency) : null,
                row.Has("cost") ? Price(row.Text("cost"), currency) : null,
                row.Text("line cause") is { } own ? Cause.Of(own) : null,
                Part(row.Text("line component")),
                row.Text("line mode") is { } how ? ServiceMode.Of(how) : null,
                row.Text("line region")));
        }

        var work = Work.Create(
            ValueList.From(lines),
            row.Text("mode") is { } mode ? ServiceMode.Of(mode) : null,
            row.Text("region"),
            row.Choice<PriceBasis>("prices"),
            TradedIn(row),
            Told(row.Text("quoted")),
            row.Text("goodwill") is { } goodwill ? GoodwillGrant.Create(Share.Parse(goodwill)) : null);
        var evidence = row.Has("evidence")
            ? row.Items("evidence").Select(item => item.StartsWith("no ", StringComparison.Ordinal) ? Evidence.Absent(EvidenceKind.Of(item[3..])) : Evidence.Present(EvidenceKind.Of(item)))
            : [];
        var claim = Claim.Create(Part(row.Text("component")), row.Text("cause") is { } cause ? Cause.Of(cause) : null);
        var serviceCase = ServiceCase.Create(SoldUnit.Create(), claim, evidence: [.. evidence]);
        return (row.Has("lines") && lines.Count == 0 ? serviceCase : serviceCase.WithWork(work), coverage);
    }

    /// <summary>"fan"; "fan/compressor" with its class.</summary>
    private static Component? Part(string? text) => text is null ? null : Component.Of(text.Split('/')[0], text.Split('/').ElementAtOrDefault(1));

    private static DateFact Told(string? text) => text switch
    {
        null => DateFact.Unknown,
        "not yet" => DateFact.NotYet,
        "absent" => DateFact.Absent,
        _ when text.Contains("..") => DateFact.Between(Day(text.Split("..")[0]), Day(text.Split("..")[1])),
        _ => Day(text),
    };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Age in months, use, model: "24, 1000, M2"; "none".</summary>
    private static TradeIn? TradedIn(MarkdownRow row) => row.Text("trade-in") switch
    {
        null => null,
        "none" => TradeIn.None,
        _ => TradeIn.Create((int?)Number(row.Items("trade-in")[0]), Number(row.Items("trade-in")[1]), row.Items("trade-in").ElementAtOrDefault(2)),
    };

    /// <summary>Round-the-clock promises opened at midnight: resolved within 24 hours, a loaner within 4 hours; each column tells after how many hours it was kept; "30 until 60" agrees another time for the resolution.</summary>
    public static ServiceLevelDecision ServiceLevels(MarkdownRow row)
    {
        var opened = Instant.FromUtc(2024, 6, 1, 0, 0);
        var calendar = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
        var severity = Selector.Where(TraitKind.Of("severity"), ["normal"]);
        var policy = ServiceLevelPolicy.Create(
        [
            ServiceCommitment.Create(ServiceMetric.Of("resolution"), calendar, ServiceTarget.Within(Duration.FromHours(24)), [ServiceEventKind.Resolved], when: severity, agreedTime: AgreedTimeRule.Replaces),
            ServiceCommitment.Create(ServiceMetric.Of("loaner"), calendar, ServiceTarget.Within(Duration.FromHours(4)), [ServiceEventKind.Of("loaner-lent")]),
        ]);
        var events = new List<ServiceEvent> { ServiceEvent.Of(ServiceEventKind.Opened, opened) };
        if (row.Text("agreed") is { } agreed)
        {
            var hours = agreed.Split(" until ");
            events.Add(ServiceEvent.Agreed(At(hours[0]), At(hours[1]), ServiceMetric.Of("resolution")));
        }

        Add("loaner", ServiceEventKind.Of("loaner-lent"));
        Add("resolution", ServiceEventKind.Resolved);
        var traits = row.Text("severity") is { } value ? new[] { Trait.Of(TraitKind.Of("severity"), value) } : [];
        return policy.Decide(ServiceRequest.Create(ValueList.From(events), traits: [.. traits]), opened + Duration.FromDays(30));

        void Add(string column, ServiceEventKind kind) => events.Add(ServiceEvent.Of(kind, At(row[column])));

        Instant At(string hours) => opened + Duration.FromHours((double)Number(hours)!.Value);
    }

    private static Money? Price(string? text, Currency currency) =>
        text is null or "?" ? null : text.Contains(' ') ? Money.Parse(text) : Money.Of(Number(text)!.Value, currency);

    private static decimal? Number(string? text) => text is null or "?" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
