using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>How long a drawn warranty lasts: a term, another one for series X, and whether an exchange lets it begin anew.</summary>
internal sealed record TermsDrawn(int Months, int? MonthsOfX, bool Restarts)
{
    public WarrantyPolicy Warranty => WarrantyPolicy.Create(
        [UnitEvent.Sale],
        MonthsOfX is { } months
            ? [TermRule.ForUnit(Term.OfMonths(Months)), TermRule.Create(TermPromise.Fixed, Term.OfMonths(months), series: "X")]
            : [TermRule.ForUnit(Term.OfMonths(Months))],
        exchanges: Restarts ? [ExchangeRule.Restart()] : []);

    /// <summary>How long it is valid from a start: once for each first day that is possible where the series is not known.</summary>
    public IReadOnlyList<ValidityDrawn> From(LocalDate start, RemedyFactsDrawn facts, LocalDate on)
    {
        int[] terms = MonthsOfX is not { } months ? [Months] : facts.Series switch { null => [Months, months], "X" => [months], _ => [Months] };
        var spans = terms.Select(term =>
        {
            var first = start;
            var last = start.PlusMonths(term);
            foreach (var exchange in facts.Exchanges.Where(exchange => Restarts && exchange.ExchangedOn <= on))
            {
                var isUnder = exchange.ExchangedOn >= first && exchange.ExchangedOn <= last;
                first = isUnder ? exchange.ExchangedOn : first;
                last = isUnder ? exchange.ExchangedOn.PlusMonths(term) : last;
            }

            return (First: first, Last: last);
        }).ToList();

        return [.. spans.Select(span => span.First).Distinct().Select(first => new ValidityDrawn(first, spans.Min(span => span.Last), spans.Max(span => span.Last), "unit.series"))];
    }
}

/// <summary>Cases in which facts are missing, and triggers for one kind of measure.</summary>
internal static class RemedyGapDraws
{
    public static TermsDrawn Terms(this Tape tape) => new(tape.Between(1, 6), tape.Flag() ? tape.Between(1, 6) : null, tape.Flag());

    public static RemedyFactsDrawn WithGaps(this Tape tape, RemedyFactsDrawn facts)
    {
        var isDense = tape.Flag();
        var repairs = facts.Repairs.Select(repair => tape.WithGaps(facts.Sale, repair, isDense ? facts.Sale.PlusDays(tape.Between(-2, 30)) : repair.From)).ToList();
        facts = facts with
        {
            Repairs = ValueList.From(repairs),
            Usage = tape.Flag(4) ? null : Reading(facts.Sale, facts.Appeared.FirstDay!.Value),
            DaysInDoubt = tape.Flag(8) ? tape.Between(1, 3) : 0,
            Appeared = tape.Flag(6) ? DateFact.Between(facts.Appeared.FirstDay!.Value, facts.Appeared.FirstDay.Value.PlusDays(tape.Next(90))) : tape.Flag(12) ? DateFact.NotYet : facts.Appeared,
        };
        for (var i = tape.Next(3); i > 0; i--)
        {
            facts = facts.Without(tape.Next(10));
        }

        return facts;
    }

    private static RepairDrawn WithGaps(this Tape tape, LocalDate sale, RepairDrawn repair, LocalDate from)
    {
        var shift = Period.DaysBetween(repair.From, from);
        repair = repair with
        {
            From = from,
            Until = repair.Until?.PlusDays(shift),
            Kind = tape.Flag(8) ? tape.Pick(StayKind.WaitingForParts, StayKind.WaitingForParts, StayKind.Transit) : StayKind.Repair,
            Usage = tape.Flag(4) ? null : Reading(sale, from),
            DaysInDoubt = tape.Flag(6) ? tape.Between(1, 15) : 0,
            Wait = tape.Flag() ? repair.Wait : PartsWait.Of(from.PlusDays(tape.Next(5)), tape.Flag(3) ? null : from.PlusDays(tape.Between(5, 20))),
            Hours = repair.Until is null && tape.Flag() ? tape.Between(0, 200) : repair.Hours,
            Excluded = ValueList.From(repair.Excluded.Select(time =>
                time.From is { } first ? ExcludedTime.OfDays(first.PlusDays(shift), time.Through!.Value.PlusDays(shift), time.Reason) : time)),
            HasRecord = !tape.Flag(16),
        };
        for (var i = tape.Flag() ? tape.Next(3) : 0; i > 0; i--)
        {
            repair = repair.Without(tape.Next(10));
        }

        return repair;
    }

    public static RemedyTrigger TriggerOf(this Tape tape, string id, string kind) => RemedyTrigger.Create(
        id,
        tape.Flag(4) ? [tape.MeasureOf(kind), RemedyMeasure.Repairs(1)] : [tape.MeasureOf(kind)],
        tape.Pick<ValueList<Remedy>>([Remedy.Exchange], [Remedy.Refund, Remedy.Exchange], [Remedy.NewProduct, Remedy.Repair], [Remedy.PriceReduction]),
        tape.Flag(4) ? [EvidenceKind.Of("notice")] : [],
        tape.Pick(RemedyScope.Any, RemedyScope.Any, RemedyScope.SameFault, RemedyScope.SafetyFault, RemedyScope.SameMainPart),
        tape.Next(4) switch
        {
            0 => RemedyPeriod.First(Term.OfDays(tape.Between(20, 120))),
            1 => RemedyPeriod.First(tape.Flag() ? null : Term.OfMonths(tape.Between(1, 3)), usageLimit: Reading(LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(tape.Next(150)))),
            _ => RemedyPeriod.Validity,
        },
        tape.Flag(6) ? Term.OfDays(tape.Between(30, 200)) : null,
        tape.Pick(FailureNeed.ByMeasures, FailureNeed.Needed, FailureNeed.NotNeeded, FailureNeed.NotNeeded),
        tape.Pick(RemedyStrength.Right, RemedyStrength.Presumption));

    /// <summary>The counter goes up by ten a day.</summary>
    private static decimal Reading(LocalDate sale, LocalDate day) => 100 + (10 * Period.DaysBetween(sale, day));

    public static RemedyMeasure MeasureOf(this Tape tape, string kind)
    {
        var threshold = tape.Pick(RemedyThreshold.AtLeast, RemedyThreshold.MoreThan);
        var dayCount = tape.Pick(RemedyDayCount.Nights, RemedyDayCount.DaysAfter, RemedyDayCount.Touched);
        ValueList<string> excluded = tape.Pick<ValueList<string>>([], ["loaner"], ["loaner", "transport"]);
        return kind switch
        {
            "repairs" => RemedyMeasure.Repairs(tape.Between(1, 3), threshold),
            "replacements" => RemedyMeasure.Replacements(tape.Between(1, 2), tape.Flag() ? "gearbox" : null, threshold),
            "downtime" => RemedyMeasure.Downtime(tape.Between(1, 30), threshold, dayCount, excluded),
            "started-days" => RemedyMeasure.Downtime(tape.Between(1, 30), threshold, RemedyDayCount.StartedDays, excluded),
            "single-repair" => RemedyMeasure.SingleRepair(tape.Between(1, 20), threshold, tape.Flag(4) ? RemedyDayCount.StartedDays : dayCount, excluded),
            "current-stay" => RemedyMeasure.CurrentStay(tape.Between(1, 20), threshold, tape.Flag(4) ? RemedyDayCount.StartedDays : dayCount, excluded),
            "parts" => RemedyMeasure.PartsUnavailable(tape.Between(1, 20), threshold, tape.Pick(PartsCountedFrom.HandIn, PartsCountedFrom.Waiting), dayCount),
            _ => RemedyMeasure.Irreparable,
        };
    }
}
