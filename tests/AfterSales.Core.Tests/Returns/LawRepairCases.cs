using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using NodaTime;
using static AfterSales.Tests.Returns.LawSettings;

namespace AfterSales.Tests.Returns;

/// <summary>Worked examples of statutes about repair counts, presumptions, downtime and loaners, answered through policy settings.</summary>
internal static class LawRepairCases
{
    private static readonly LocalDate Sale = new(2024, 1, 2);
    private static readonly EvidenceKind Notice = EvidenceKind.Of("direct-notice");
    private static readonly EvidenceKind Impaired = EvidenceKind.Of("substantial-impairment");
    private static readonly EvidenceKind Unfit = EvidenceKind.Of("unfit");

    public static OutsideAnswer Answer(string id, JsonElement facts)
    {
        int Count(string name) => facts.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
        var on = Sale.PlusMonths(Math.Max(Math.Max(Count("months"), Count("first_appeared_months")), 6));
        if (id.StartsWith("cn-car-days", StringComparison.Ordinal))
        {
            var hours = facts.GetProperty("single_repairs_hours").EnumerateArray().Single().GetDecimal();
            var counted = Rights(Term.OfYears(3), Trigger("d", RemedyMeasure.Downtime(30, RemedyThreshold.MoreThan, RemedyDayCount.StartedDays))).Decide(Failing(Sale, on, Repairs(Sale, 1, hours: hours)), on);
            return new OutsideAnswer("started days of 24 hours for each repair").With("cumulative_repair_days", (int)counted.Explain().Triggers[0].Measures[0].Least);
        }

        switch (id)
        {
            case "cn-1995-repairs-4":
                return Right("two repairs within validity", Rights(Term.OfYears(1), Trigger("two", RemedyMeasure.Repairs(2))).Decide(Failing(Sale, on, Repairs(Sale, 3, fault: null)), on), "right", "exchange_or_refund");
            case "kr-count-1" or "kr-count-2" or "kr-count-3" or "kr-count-4":
                var korean = Rights(Term.OfYears(1), Trigger("same", RemedyMeasure.Repairs(2), RemedyScope.SameFault), Trigger("various", RemedyMeasure.Repairs(4)));
                var various = Count("different_defect_repairs");
                return Right("2 repairs of the same fault or 4 of any", korean.Decide(Failing(Sale, on, various > 0 ? Repairs(Sale, various, fault: null) : Repairs(Sale, Count("same_defect_repairs"))), on), "treated_as_not_repairable");
            case "cn-1995-parts-wait" or "cn-mobile-parts-60":
                var sent = Day(facts, "sent");
                var limit = id == "cn-1995-parts-wait" ? 90 : 60;
                var stay = Repair.Create(sent, DateFact.NotYet, paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality, partsWait: PartsWait.Of(sent, null)));
                var wait = Rights(Term.OfYears(1), Trigger("parts", RemedyMeasure.PartsUnavailable(limit, RemedyThreshold.MoreThan))).Decide(Failing(sent.PlusDays(-10), sent, [stay]), Day(facts, "not_repaired_on"));
                return Right($"parts lacking for more than {limit} days from hand-in", wait, limit == 90 ? "seller_must_exchange" : "exchange").With("days", (int)wait.Explain().Triggers[0].Measures[0].Least);
            case "kr-late-repair":
                return Options("a single repair of more than 31 days", SingleRepair(31, Day(facts, "requested"), Day(facts, "not_returned_on")), "right");
            case "br-18":
                var late = SingleRepair(30, Day(facts, "handed_in"), Day(facts, "not_fixed_on"), Remedy.Exchange, Remedy.Refund, Remedy.PriceReduction);
                return Options("a single repair of more than 30 days", late, "options").With("days", (int)late.Explain().Triggers[0].Measures[0].Least);
            case "cn-car-loaner-2" or "cn-mobile-loaner-2":
                return Loaner(id, facts);
            case "cn-1995-art13-3":
                return Matrix();
            case "sg-presumption":
                var found = Promise(Window(Term.OfMonths(6))).Decide(Delivered(Day(facts, "delivered")), Day(facts, "defect_found"));
                return new OutsideAnswer("P6M, first day excluded").With("presumed_at_delivery", found.Status == ReturnStatus.Open);
            case "za-56-3":
                var after = Promise(Window(Term.OfMonths(3), [Remedy.Exchange, Remedy.Refund], ReturnStart.At(ReturnEvent.Of("repaired")), ReturnReason.PerformanceFailure));
                var again = Delivered(Sale).WithReturn(ReturnRequest.Create(ReturnReason.PerformanceFailure, dates: [ReturnDate.Of(ReturnEvent.Of("repaired"), Day(facts, "repaired"))]));
                return new OutsideAnswer("a window of P3M from the repair").With("supplier_must", string.Join(", ", after.Decide(again, Day(facts, "further_failure")).Explain().Options.Select(option => option.Remedy == Remedy.Exchange ? "replace" : "refund")));
            case "de-440":
                return Right("two repairs of the same fault", Rights(Term.OfYears(2), Trigger("two", RemedyMeasure.Repairs(2), RemedyScope.SameFault)).Decide(Failing(Sale, on, Repairs(Sale, 2)), on), "repair_failed");
            default:
                return Cars(id, facts, on);
        }
    }

    private static OutsideAnswer Cars(string id, JsonElement facts, LocalDate on)
    {
        int Count(string name) => facts.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
        decimal? usage = Count("miles") + Count("km") is > 0 and var distance ? distance : null;
        ValueList<Repair> repairs = [];
        Truth safety = Truth.No;
        if (Count("same_defect_attempts") + Count("same_defect_unsuccessful") + Count("serious_safety_fault_repairs") is > 0 and var attempts)
        {
            safety = Count("serious_safety_fault_repairs") > 0 || (facts.TryGetProperty("death_or_injury_risk", out var risk) && risk.GetBoolean()) ? Truth.Yes : Truth.No;
            var nights = Count("possession_days") is > 0 and var possession ? possession : 2;
            var free = Count("parts_shortage_days_with_free_car") is > 0 and var days ? ExcludedTime.OfDays(Sale.PlusDays(12), Sale.PlusDays(11 + days), "free-car") : null;
            repairs = Repairs(Sale, attempts, nights, safety: safety, usage: 100, excluded: free);
        }
        else if (Count("out_of_service_days") + Count("cumulative_repair_days") is > 0 and var down)
        {
            repairs = Repairs(Sale, 1, down, usage: 100);
        }
        else if (Count("general_defect_repairs") is > 0 and var general)
        {
            repairs = Repairs(Sale, general, usage: 100);
        }
        else
        {
            repairs = [.. Repairs(Sale, Count("engine_replacements"), replaced: "engine"), .. Repairs(Sale.PlusDays(60), Count("engine_main_part_replacements"), replaced: "crankshaft"), .. Repairs(Sale, Count("same_brake_main_part_replacements"), replaced: "brake-disc")];
        }

        ValueList<Evidence> evidence = [.. Given("direct_notice", Notice), .. Given("substantial_impairment", Impaired), .. Given("unfit_or_substantially_diminished", Unfit)];
        var serviceCase = Failing(Sale, on, repairs, safety: safety, usage: usage, evidence: evidence);
        return id.Split('-')[0] switch
        {
            "ca" => Right(
                "within P18M or 18000: 2 repairs of a fault that endangers life, 4 of the same, or more than 30 days",
                Rights(
                    Term.OfYears(3),
                    Trigger("safety", RemedyMeasure.Repairs(2), RemedyScope.SafetyFault, RemedyPeriod.First(Term.OfMonths(18), usageLimit: 18_000), [Notice]),
                    Trigger("same", RemedyMeasure.Repairs(4), RemedyScope.SameFault, RemedyPeriod.First(Term.OfMonths(18), usageLimit: 18_000), [Notice]),
                    Trigger("down", RemedyMeasure.Downtime(30, RemedyThreshold.MoreThan), period: RemedyPeriod.First(Term.OfMonths(18), usageLimit: 18_000))).Decide(serviceCase, on),
                "presumption"),
            "tx" => Right(
                "within P24M or 24000: 4 repairs of the same fault, or 30 days, days with a loaner left out",
                Rights(
                    Term.OfYears(3),
                    Trigger("same", RemedyMeasure.Repairs(4), RemedyScope.SameFault, RemedyPeriod.First(Term.OfMonths(24), usageLimit: 24_000)),
                    Trigger("down", RemedyMeasure.Downtime(30, excludedReasons: ["loaner"]), period: RemedyPeriod.First(Term.OfMonths(24), usageLimit: 24_000), conditions: [Impaired])).Decide(serviceCase, on),
                "presumption"),
            "qc" => Right(
                "within P3Y or 60000: 3 repairs of the same fault, or one and more than 30 days less those with a free car, and unfit",
                Rights(
                    Term.OfYears(3),
                    RemedyTrigger.Create("same", [RemedyMeasure.Repairs(3)], [Remedy.Refund], [Unfit], RemedyScope.SameFault, RemedyPeriod.First(Term.OfYears(3), usageLimit: 60_000)),
                    RemedyTrigger.Create(
                        "days", [RemedyMeasure.Repairs(1), RemedyMeasure.Downtime(30, RemedyThreshold.MoreThan, excludedReasons: ["free-car"])], [Remedy.Refund], [Unfit], RemedyScope.SameFault, RemedyPeriod.First(Term.OfYears(3), usageLimit: 60_000))).Decide(serviceCase, on),
                "seriously_defective"),
            "kr" => Right(
                "within P1Y or 20000: 2 repairs of a serious or 3 of a general fault, or more than 30 days",
                Rights(
                    Term.OfYears(2),
                    Trigger("serious", RemedyMeasure.Repairs(2), RemedyScope.SafetyFault, RemedyPeriod.First(Term.OfYears(1), usageLimit: 20_000)),
                    Trigger("general", RemedyMeasure.Repairs(3), RemedyScope.SameFault, RemedyPeriod.First(Term.OfYears(1), usageLimit: 20_000)),
                    Trigger("down", RemedyMeasure.Downtime(30, RemedyThreshold.MoreThan), period: RemedyPeriod.First(Term.OfYears(1), usageLimit: 20_000))).Decide(serviceCase, on),
                "claim"),
            _ => Right(
                "2 repairs of a serious safety fault, 2 replacements of one assembly or part, or more than 30 days",
                Rights(
                    Term.OfYears(2),
                    Trigger("safety", RemedyMeasure.Repairs(2), RemedyScope.SafetyFault),
                    Trigger("part", RemedyMeasure.Replacements(2)),
                    Trigger("down", RemedyMeasure.Downtime(30, RemedyThreshold.MoreThan, excludedReasons: ["transport"]))).Decide(serviceCase, on),
                "exchange_or_refund_right"),
        };

        IEnumerable<Evidence> Given(string name, EvidenceKind kind) => facts.TryGetProperty(name, out var given) ? [Evidence.Of(kind, given.GetBoolean() ? Truth.Yes : Truth.No)] : [];
    }

    private static RemedyDecision SingleRepair(int days, LocalDate from, LocalDate on, params Remedy[] remedies)
    {
        var stay = Repair.Create(from, DateFact.NotYet, paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality));
        return Rights(Term.OfYears(1), Trigger("long", RemedyMeasure.SingleRepair(days, RemedyThreshold.MoreThan), remedies: remedies)).Decide(Failing(from.PlusDays(-10), from, [stay]), on);
    }

    private static OutsideAnswer Loaner(string id, JsonElement facts)
    {
        var byHours = id == "cn-car-loaner-2";
        var days = byHours ? 5 : 7;
        var from = Sale.PlusDays(30);
        var on = from.PlusDays(byHours ? facts.GetProperty("repair_days").GetInt32() : facts.GetProperty("days_in_repair").GetInt32());
        var stay = Repair.Create(from, DateFact.NotYet, paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality, hours: byHours ? facts.GetProperty("single_repair_hours_incl_parts_wait").GetDecimal() : null));
        var measure = RemedyMeasure.CurrentStay(days, RemedyThreshold.MoreThan, byHours ? RemedyDayCount.StartedDays : RemedyDayCount.Nights);
        var decision = Rights(Term.OfYears(3), Trigger("loaner", measure, remedies: [Remedy.Loaner])).Decide(Failing(Sale, from, [stay]), on);
        return Right($"the present stay of more than {days} days", decision, byHours ? "loaner_or_transport_money" : "loaner_due").With("from", Text(decision.Explain().Triggers[0].LoanerFrom));
    }

    private static OutsideAnswer Matrix()
    {
        var policy = RemedyPolicy.Create(
            Warranty(Term.OfYears(1)),
            [Trigger("two", RemedyMeasure.Repairs(2))],
            [
                ReplacementRow.Of(Truth.Yes, ReplacementChoice.Refuses, Remedy.RefundLessDeduction),
                ReplacementRow.Of(Truth.No, ReplacementChoice.OtherModel, Remedy.ExchangeOtherModel),
                ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundInFull),
            ]);
        var on = Sale.PlusMonths(6);
        var serviceCase = Failing(Sale, on, Repairs(Sale, 2), evidence: [Evidence.Absent(EvidenceKind.SameModelAvailable)])
            .WithReplacement(ReplacementWish.Of(ReplacementChoice.OtherModel, Money.Of(1_100, "CNY"))).WithPurchase(Purchase.OfLine(Money.Of(1_000, "CNY")));
        var found = policy.Decide(serviceCase, on).Explain().Replacement;
        return new OutsideAnswer("matrix by stock and choice")
            .With("remedy", found is { Remedy: Remedy.ExchangeOtherModel, Difference: not null } ? "exchange other model, difference settled" : found.ToString())
            .With("depreciation", found.Refund is not null);
    }

    private static OutsideAnswer Right(string settings, RemedyDecision decision, string name, string yes = "true") =>
        new OutsideAnswer(settings).With(name, decision.Status is RemedyStatus.Right or RemedyStatus.Presumption ? yes : decision.Status == RemedyStatus.None ? "false" : "undetermined: " + decision.Missing);

    private static OutsideAnswer Options(string settings, RemedyDecision decision, string name) =>
        new OutsideAnswer(settings).With(name, string.Join(", ", decision.Explain().Remedies.Select(remedy => remedy switch
        {
            Remedy.Exchange => name == "right" ? "exchange" : "replacement",
            Remedy.PriceReduction => "abatement",
            _ => "refund",
        })));
}
