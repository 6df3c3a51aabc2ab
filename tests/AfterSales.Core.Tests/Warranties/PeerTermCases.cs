using System.Globalization;
using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Returns;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;
using static AfterSales.Tests.Returns.LawSettings;

namespace AfterSales.Tests.Warranties;

/// <summary>What other systems expect of durations and of the last day.</summary>
internal static class PeerTermCases
{
    private static readonly LocalDate Today = new(2025, 10, 1);

    public static OutsideAnswer Duration(string id, JsonElement facts)
    {
        switch (id)
        {
            case "oca-rma-001":
                var days = Length(facts.GetProperty("duration").GetString()!);
                return new OutsideAnswer("a term of days").With("end", FormattableString.Invariant($"today+P{Period.DaysBetween(Today, Last(days, Today))}D"));
            case "oca-rma-005" or "oca-rma-006":
                // Half a month is so many days of the month in which the whole months end.
                var start = Day(facts, "start");
                var months = decimal.Parse(facts.GetProperty("months").GetString()!, CultureInfo.InvariantCulture);
                var reached = Last(Term.OfMonths((int)months), start);
                var rest = (int)(CalendarSystem.Iso.GetDaysInMonth(reached.Year, reached.Month) * (months - (int)months));
                return new OutsideAnswer($"P{(int)months}M{rest}D: the part of a month as days").With("end", Text(Last(Term.Of(months: (int)months, days: rest), start)));
            case "repairdesk-003":
                var old = Warranty(Term.OfYears(1000)).Decide(Sold(new LocalDate(1950, 1, 1)), Today);
                return new OutsideAnswer("P1000Y").With("claimable", old.IsCovered);
            case "bc-007":
                var policy = WarrantyPolicy.Create(
                    [UnitEvent.Sale],
                    [TermRule.ForUnit(Term.Parse("P" + facts.GetProperty("itemTrackingFormula").GetString()))],
                    items: [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(Term.Parse("P" + facts.GetProperty("setupDefault").GetString()))])]);
                var both = policy.Decide(Sold(Day(facts, "start")), Day(facts, "start"));
                return new OutsideAnswer("labour with a term of its own")
                    .With("partsEnd", Text(both.For(CoverageItem.Parts).LastDay))
                    .With("laborEnd", Text(both.For(CoverageItem.Labour).LastDay) + " (labour always takes the default)");
            case "perkify-001":
                var from = Instant(facts, "from").InUtc().Date;
                return new OutsideAnswer("P1M").With("end", Text(Last(Term.OfMonths(1), from))).Because("a warranty ends with a day, not at an instant; the day is the same");
            case "perkify-002":
                var hour = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc).Add(Instant(facts, "from"), NodaTime.Duration.FromHours(1)).At!.Value;
                return new OutsideAnswer("an hour on a calendar that is always open").With("end", InstantPattern.General.Format(hour));
            case "policy-013":
                return ModelYear(facts);
            case "adp-028" or "adp-033":
                return new OutsideAnswer("a term of months").With("end", Text(Last(Term.OfMonths(facts.GetProperty("months").GetInt32()), Day(facts, "start"))));
            case "erpnext-001":
                return new OutsideAnswer("a term of days").With("end", Text(Last(Term.OfDays(facts.GetProperty("warrantyDays").GetInt32()), Day(facts, "delivered"))));
            default:
                return new OutsideAnswer("a term, first day excluded").With("end", Text(Last(Length(facts.GetProperty("duration").GetString()!), Day(facts, "start"))));
        }
    }

    public static OutsideAnswer Boundary(string id, JsonElement facts)
    {
        switch (id)
        {
            case "erpnext-002":
                var status = Given(Day(facts, "expiry"), Day(facts, "today"));
                return new OutsideAnswer("a given last day").With("status", status == CoverageStatus.Covered ? "Under Warranty" : "Out of Warranty");
            case "adp-030":
                // The end stands for the first moment that is no longer covered.
                var late = Given(Day(facts, "end").PlusDays(-1), Instant(facts, "now").InUtc().Date);
                return new OutsideAnswer("an end that is left out: the last day is the one before").With("status", late == CoverageStatus.Expired ? "expired" : "active");
            case "smartstore-002":
                var bought = Instant(facts, "createdUtc").InUtc().Date;
                var open = Promise(Window(Term.OfDays(facts.GetProperty("windowDays").GetInt32()))).Decide(Delivered(bought), Instant(facts, "now").InUtc().Date);
                return new OutsideAnswer("whole days from receipt").With("eligible", open.Status == ReturnStatus.Open);
            case "nopcommerce-001":
                var passed = NodaTime.Duration.FromDays(double.Parse(facts.GetProperty("daysPassed").GetString()!, CultureInfo.InvariantCulture));
                var ordered = Today.At(new LocalTime(10, 0)).InUtc().ToInstant();
                var inTime = ElapsedWindow.OfDays(facts.GetProperty("windowDays").GetInt32()).IsInTime(ordered, ordered + passed, DateTimeZone.Utc);
                return new OutsideAnswer("so many times 24 hours; the very instant is late").With("eligible", inTime);
            case "bc-002" or "bc-003":
                var year = Warranty(Term.OfYears(1)).Decide(Sold(Day(facts, "start")), Day(facts, "orderDate"));
                return new OutsideAnswer("P1Y, both ends in force").With("warranty", year.IsCovered);
            case "json-rules-engine-001":
                // Text is no date: the earlier day is asked about, the later one is the last day.
                var compared = facts.GetProperty("compare").GetString()!.Split(" > ").Select(text => LocalDatePattern.CreateWithInvariantCulture("dd MMM uuuu").Parse(text).Value).ToList();
                return new OutsideAnswer("a given last day").With("correct", Given(compared[1], compared[0]) == CoverageStatus.Expired).With("actual", Given(compared[1], compared[0]) == CoverageStatus.Expired);
            case "avanzosc-003":
                var both = Given(Day(facts, "coverUntil"), Day(facts, "today")) == CoverageStatus.Covered ? "in" : "out";
                return new OutsideAnswer("one boundary for all questions: the last day is in").With("checkA (today < end)", both).With("checkB (end < today)", both);
            default:
                // A grace period after the expiry; the deadline itself is late.
                var deadline = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc).Add(Instant(facts, "expiry"), Hours(facts.GetProperty("grace").GetString()![2..])).At!.Value;
                var now = facts.GetProperty("now").GetString()!["deadline".Length..];
                var moment = deadline + (now[0] == '-' ? -Hours(now[1..].ToUpperInvariant()) : Hours(now[1..].ToUpperInvariant()));
                return new OutsideAnswer("expiry and grace on a calendar that is always open; the very instant is late").With("eligible", moment < deadline);
        }
    }

    /// <summary>Only the year of manufacture is known: a range, of which every day but the last is over.</summary>
    private static OutsideAnswer ModelYear(JsonElement facts)
    {
        var year = facts.GetProperty("modelYear").GetInt32();
        var policy = WarrantyPolicy.Create([UnitEvent.Manufacture], [TermRule.ForUnit(Term.OfYears(facts.GetProperty("years").GetInt32()))]);
        var made = SoldUnit.Create([UnitDate.Of(UnitEvent.Manufacture, DateFact.Between(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)))]);
        var answer = policy.Decide(ServiceCase.Create(made), Day(facts, "now"));
        return new OutsideAnswer("the year of manufacture as a range of days").With("covered", answer.Status == CoverageStatus.Undetermined ? "undetermined" : answer.IsCovered ? "true" : "false");
    }

    private static CoverageStatus Given(LocalDate last, LocalDate on) => Warranty(Term.OfYears(1)).Decide(ServiceCase.Create(SoldUnit.Create(fixedLastDay: last)), on).Status;

    private static LocalDate Last(Term term, LocalDate start) => Warranty(term).Decide(Sold(start), start).LastDay!.Value;

    private static ServiceCase Sold(LocalDate day) => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, day)]));

    /// <summary><c>3 month</c>, <c>5 day</c>.</summary>
    private static Term Length(string text)
    {
        var words = text.Split(' ');
        var count = int.Parse(words[0], CultureInfo.InvariantCulture);
        return words[1] == "day" ? Term.OfDays(count) : Term.OfMonths(count);
    }

    private static NodaTime.Duration Hours(string text) => NodaTime.Duration.FromHours(int.Parse(text.TrimEnd('H'), CultureInfo.InvariantCulture));

    private static Instant Instant(JsonElement facts, string name)
    {
        var text = facts.GetProperty(name).GetString()!;
        var local = text.Count(letter => letter == ':') == 1 ? text.Replace("Z", ":00Z", StringComparison.Ordinal) : text;
        return InstantPattern.General.Parse(local).Value;
    }
}
