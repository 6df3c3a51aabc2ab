using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>Reads the policies and cases of rows about repair counts and downtime.</summary>
internal static class RemedyRows
{
    public static RemedyDecision Decide(JsonRow row)
    {
        var policy = RowReader.Policy(row);
        return Policy(policy).Decide(Case(row["case"], RowReader.Currency(policy)), on: row.Day("day")!.Value);
    }

    /// <summary>A fact by the name that the rows give it.</summary>
    public static string Fact(JsonElement name) => name.GetString() switch
    {
        "failure.now" => "claim.fails",
        "stock.sameModel" => "evidence.same-model-available",
        "choice" => "replacement.choice",
        var other => throw new InvalidDataException("No such fact: " + other),
    };

    public static RemedyPolicy Policy(JsonElement policy) => RemedyPolicy.Create(
        Warranty(policy.GetProperty("validity")),
        ValueList.From(RowReader.Items(policy, "triggers").Select(trigger => Trigger(trigger, RowReader.Currency(policy)))),
        ValueList.From(RowReader.Items(policy, "matrix").Select(item => ReplacementRow.Of(
            RowReader.Truth(item, "sameModel"), Choice(RowReader.Text(item, "choice")), RowReader.Remedy(RowReader.Text(item, "remedy")!)))),
        RefundRows.Policy(policy, RowReader.Currency(policy)));

    public static ServiceCase Case(JsonElement from, Currency currency)
    {
        var failure = RowReader.Member(from, "failure") ?? default;
        var evidence = RowReader.Evidence(from).ToList();
        evidence.Add(Evidence.Of(EvidenceKind.Irreparable, RowReader.Truth(from, "irreparable")));
        evidence.Add(Evidence.Of(EvidenceKind.SameModelAvailable, RowReader.Member(from, "stock") is { } stock ? RowReader.Truth(stock, "sameModel") : Truth.Unknown));
        var prices = RowReader.Member(from, "prices") ?? default;
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, RowReader.Date(RowReader.Member(from, "start")))]),
            Claim.Create(
                    Component.WholeUnit,
                    Cause(failure),
                    RowReader.Text(failure, "fault"),
                    RowReader.Date(RowReader.Member(failure, "since")),
                    fails: RowReader.Truth(failure, "now"))
                .WithFindings(RowReader.Truth(failure, "covered"), RowReader.Truth(failure, "safety"), Parts(failure, "part"), Amount(failure, "usage")),
            ValueList.From(RowReader.Items(from, "repairs").Select(Repair)),
            ValueList.From(RowReader.Items(from, "exchanges").Select(exchange => Exchange.Of(RowReader.Day(exchange, "on")!.Value, Effect(exchange)))),
            evidence: ValueList.From(evidence))
            .WithReplacement(ReplacementWish.Of(Choice(RowReader.Text(from, "choice")), RowReader.Money(prices, "new", currency)));
        if (RowReader.Member(from, "purchase") is { } purchase)
        {
            var refund = RefundRows.Case(purchase, currency);
            return serviceCase.WithPurchase(refund.Purchase!).WithReturn(refund.Return!);
        }

        return RowReader.Money(prices, "paid", currency) is { } paid ? serviceCase.WithPurchase(Purchase.OfLine(paid)) : serviceCase;
    }

    private static decimal? Amount(JsonElement from, string name) => RowReader.Member(from, name) is { } value ? RowReader.Decimal(value) : null;

    private static ReplacementChoice Choice(string? name) => name switch
    {
        "same" => ReplacementChoice.SameModel,
        "other" => ReplacementChoice.OtherModel,
        "refuse" => ReplacementChoice.Refuses,
        _ => ReplacementChoice.NotKnown,
    };

    private static Cause? Cause(JsonElement from) => RowReader.Text(from, "cause") switch
    {
        null => null,
        "defect" => AfterSales.Cases.Cause.Quality,
        var name => AfterSales.Cases.Cause.Of(RowReader.Kebab(name)),
    };

    private static ValueList<string>? Parts(JsonElement from, string name) =>
        RowReader.Text(from, name) is { } part ? (part == "none" ? ValueList.Create<string>([]) : [part]) : null;

    /// <summary>The effect of an exchange stands as its reason; the warranty has a rule for each.</summary>
    private static string Effect(JsonElement exchange) =>
        exchange.GetProperty("effect").ValueKind == JsonValueKind.String ? RowReader.Text(exchange, "effect")! : RowReader.Term(exchange.GetProperty("effect").GetProperty("atLeast")).ToString();

    private static WarrantyPolicy Warranty(JsonElement validity) => WarrantyPolicy.Create(
        [UnitEvent.Sale],
        [TermRule.ForUnit(RowReader.Term(validity.GetProperty("term")))],
        RowReader.Profile(validity),
        RowReader.Tolling(validity, "toll"),
        exchanges: [ExchangeRule.Restart(reason: "Restart"), .. Enumerable.Range(1, 24).Select(n => ExchangeRule.RemainderAtLeast(Term.OfMonths(n), reason: Term.OfMonths(n).ToString()))]);

    private static Repair Repair(JsonElement from)
    {
        var excluded = RowReader.Items(from, "excluded")
            .Select(item => ExcludedTime.OfDays(RowReader.Day(item[0].GetString()!), RowReader.Day(item[1].GetString()!), RowReader.Kebab(item[2].GetString()!)))
            .Concat(RowReader.Member(from, "excludedHours") is { } hours
                ? hours.EnumerateObject().Select(item => ExcludedTime.OfHours(RowReader.Decimal(item.Value), RowReader.Kebab(item.Name)))
                : []);
        var parts = RowReader.Member(from, "parts");
        return AfterSales.Cases.Repair.Create(
                RowReader.Day(from, "from")!.Value,
                from.GetProperty("until").ValueKind == JsonValueKind.Null ? DateFact.NotYet : RowReader.Date(from.GetProperty("until")),
                paid: Truth.No,
                defect: RowReader.Text(from, "fault"))
            .WithRecord(RepairRecord.Create(
                RowReader.Truth(from, "covered"),
                Cause(from),
                RowReader.Truth(from, "onRecord"),
                RowReader.Truth(from, "safety"),
                Parts(from, "part"),
                RowReader.Member(from, "replaced") is null ? null : RowReader.Texts(from, "replaced"),
                Amount(from, "usage"),
                Amount(from, "hours"),
                ValueList.From(excluded),
                parts is null ? default : PartsWait.Of(RowReader.Day(parts.Value[0].GetString()!), parts.Value[1].ValueKind == JsonValueKind.Null ? null : RowReader.Day(parts.Value[1].GetString()!))));
    }

    private static RemedyTrigger Trigger(JsonElement trigger, Currency currency)
    {
        var measures = RowReader.Member(trigger, "all") is { } all ? all.EnumerateArray().ToList() : [trigger];
        return RemedyTrigger.Create(
            RowReader.Text(trigger, "id")!,
            ValueList.From(measures.Select(Measure)),
            ValueList.From(RowReader.Texts(trigger, "remedies").Select(RowReader.Remedy)),
            ValueList.From(RowReader.Texts(trigger, "conditions").Select(fact => EvidenceKind.Of(RowReader.Kebab(fact)))),
            RowReader.Text(trigger, "scope") switch
            {
                "sameFault" => RemedyScope.SameFault,
                "safety" => RemedyScope.SafetyFault,
                "sameMainPart" => RemedyScope.SameMainPart,
                _ => RemedyScope.Any,
            },
            RowReader.Member(trigger, "period") is { ValueKind: JsonValueKind.Object } period
                ? RemedyPeriod.First(RowReader.Member(period, "term") is { } term ? RowReader.Term(term) : null, RowReader.Profile(period), Amount(period, "usage"))
                : RemedyPeriod.Validity,
            RowReader.Member(trigger, "claimBy") is { } claimBy ? RowReader.Term(claimBy) : null,
            RowReader.Member(trigger, "needsFailure") is { } needed ? (needed.GetBoolean() ? FailureNeed.Needed : FailureNeed.NotNeeded)
                : measures.All(measure => RowReader.Text(measure, "operator") != "moreThan") ? FailureNeed.Needed
                : FailureNeed.NotNeeded,
            RowReader.Text(trigger, "answer") == "presumption" ? RemedyStrength.Presumption : RemedyStrength.Right,
            RefundRows.Deduction(RowReader.Member(trigger, "deduction")));
    }

    private static RemedyMeasure Measure(JsonElement measure)
    {
        var number = RowReader.Number(measure, "n") ?? 1;
        var threshold = RowReader.Text(measure, "operator") == "moreThan" ? RemedyThreshold.MoreThan : RemedyThreshold.AtLeast;
        var dayCount = RowReader.Choice<RemedyDayCount>(measure, "dayCount");
        var excluded = ValueList.From(RowReader.Texts(measure, "exclude").Select(RowReader.Kebab));
        return RowReader.Text(measure, "kind") switch
        {
            "Repairs" => RemedyMeasure.Repairs(number, threshold),
            "Replacements" => RemedyMeasure.Replacements(number, RowReader.Text(measure, "part"), threshold),
            "Downtime" => RemedyMeasure.Downtime(number, threshold, dayCount, excluded),
            "SingleRepair" when RowReader.Flag(measure, "currentOnly") => RemedyMeasure.CurrentStay(number, threshold, dayCount, excluded),
            "SingleRepair" => RemedyMeasure.SingleRepair(number, threshold, dayCount, excluded),
            "PartsUnavailable" => RemedyMeasure.PartsUnavailable(
                number, threshold, RowReader.Text(measure, "partsFrom") == "waiting" ? PartsCountedFrom.Waiting : PartsCountedFrom.HandIn, dayCount),
            "Irreparable" => RemedyMeasure.Irreparable,
            var kind => throw new InvalidDataException("No such measure: " + kind),
        };
    }
}
