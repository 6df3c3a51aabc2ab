using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Returns;

/// <summary>Short ways of saying the policies and cases that cases from outside ask for.</summary>
internal static class LawSettings
{
    public static readonly Counter Usage = Counter.Of("distance");

    public static LocalDate Day(JsonElement facts, string name) => LocalDatePattern.Iso.Parse(facts.GetProperty(name).GetString()!).Value;

    public static string? Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static ReturnPolicy Promise(params ReturnWindow[] windows) => ReturnPolicy.Create(ValueList.From(windows));

    public static ReturnWindow Window(
        WindowLength length,
        ValueList<Remedy>? remedies = null,
        ReturnStart? start = null,
        ReturnReason? reason = null,
        CountingProfile? profile = null,
        TollingRule? tolling = null,
        string id = "w",
        ValueList<EvidenceKind> conditions = default,
        FreightPayer freight = FreightPayer.NotStated,
        Selector? when = null,
        string? clause = null,
        ValueList<string> exempt = default,
        RestockingFee? fee = null,
        ValueList<string> replaces = default) =>
        ReturnWindow.Create(
            id,
            [reason ?? ReturnReason.NoReason],
            start ?? ReturnStart.At(UnitEvent.Delivery),
            length,
            remedies ?? [Remedy.Return],
            when,
            profile,
            replaces,
            conditions,
            exempt,
            tolling: tolling,
            freightToSeller: freight,
            fee: fee,
            clause: clause is null ? null : Clause.Of(clause));

    /// <summary>A last day that does not work goes to the next day that does.</summary>
    public static CountingProfile Rolled(params LocalDate[] holidays) =>
        CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, ValueList.From(holidays)));

    public static ServiceCase Delivered(LocalDate day, ReturnReason? reason = null, ValueList<Evidence> evidence = default, ValueList<Repair> repairs = default, string? category = null) =>
        ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, day), UnitDate.Of(UnitEvent.Sale, day), UnitDate.Of(UnitEvent.Order, day)], category: category), evidence: evidence, repairs: repairs)
            .WithReturn(ReturnRequest.Create(reason ?? ReturnReason.NoReason));

    public static LocalDate? LastDay(ReturnPolicy policy, ServiceCase serviceCase, LocalDate on) => policy.Decide(serviceCase, on).Explain().Windows[0].LastDay?.LastDay;

    /// <summary>Repairs that count: covered, of a defect, on record; each of some nights, a month apart, beginning soon after the sale.</summary>
    public static ValueList<Repair> Repairs(LocalDate sale, int count, int nights = 2, string? fault = "A", Truth safety = Truth.No, string? replaced = null, decimal? usage = null, decimal? hours = null, ExcludedTime? excluded = null) =>
        ValueList.From(Enumerable.Range(0, count).Select(n =>
        {
            var from = sale.PlusDays(10 + (n * Math.Max(nights + 1, 20)));
            return Repair.Create(from, from.PlusDays(nights), paid: Truth.No, defect: fault ?? "F" + n).WithRecord(RepairRecord.Create(
                Truth.Yes,
                Cause.Quality,
                safetyFault: safety,
                mainParts: [],
                replaced: replaced is null ? [] : [replaced],
                usage: usage,
                hours: hours,
                excluded: excluded is null ? [] : [excluded],
                partsWait: PartsWait.None));
        }));

    /// <summary>A unit that fails now.</summary>
    public static ServiceCase Failing(LocalDate sale, LocalDate on, ValueList<Repair> repairs, string fault = "A", Truth safety = Truth.No, decimal? usage = null, ValueList<Evidence> evidence = default, Truth fails = Truth.Yes) =>
        ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale)]),
            Claim.Create(Component.WholeUnit, Cause.Quality, fault, on, fails: fails).WithFindings(Truth.Yes, safety, [], usage),
            repairs,
            evidence: [Evidence.Absent(EvidenceKind.Irreparable), .. evidence]);

    public static WarrantyPolicy Warranty(Term term) => WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(term)]);

    public static RemedyPolicy Rights(Term warranty, params RemedyTrigger[] triggers) => RemedyPolicy.Create(Warranty(warranty), ValueList.From(triggers));

    public static RemedyTrigger Trigger(string id, RemedyMeasure measure, RemedyScope scope = RemedyScope.Any, RemedyPeriod? period = null, ValueList<EvidenceKind> conditions = default, params Remedy[] remedies) =>
        RemedyTrigger.Create(id, [measure], remedies.Length == 0 ? [Remedy.Exchange, Remedy.Refund] : ValueList.From(remedies), conditions, scope, period);

    public static RefundExplanation Refund(RefundPolicy policy, Money paid, LocalDate sale, LocalDate on, ValueList<Repair> repairs = default, decimal? reading = null, ValueList<ExcludedTime> kept = default, string? ground = null)
    {
        var serviceCase = ServiceCase.Create(
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale)]),
                repairs: repairs,
                readings: reading is { } value ? [Reading.Of(Usage, value)] : [])
            .WithReturn(ReturnRequest.Create().WithDaysNotUsed(kept))
            .WithPurchase(Purchase.OfLine(paid));
        return (ground is null ? policy.Decide(serviceCase, on) : policy.Decide(serviceCase, on, ground)).Explain();
    }

    public static string? Number(Money? money) => money?.ToString().Split(' ')[0];
}
