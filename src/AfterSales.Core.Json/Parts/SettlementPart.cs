using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>How a maker settles its dealers' claims, and until when unsold stock can go back.</summary>
internal static class SettlementPart
{
    private static readonly Part<PartsReturn> OldParts = new UnionPart<PartsReturn>(
        null,
        [
            new("by", parts => parts.CutOffDay is not null, new ObjectPart<PartsReturn>("old-parts-by", "By a fixed day.", shape =>
            {
                var day = shape.Required("by", Values.Day, parts => parts.CutOffDay!.Value, "The last day.", "cutOffDay");
                var truck = shape.Optional("truck", Words.Of<TruckReturn>(), parts => parts.Truck, TruckReturn.ByCutOff, "Until when they can come with the delivery truck; by the same day where absent.");
                var clause = shape.Clause(parts => parts.Clause);
                return fields => PartsReturn.By(day.In(fields), truck.In(fields), clause.In(fields));
            })),
            new("day-of-month", parts => parts.DayOfMonth is not null, new ObjectPart<PartsReturn>("old-parts-by-day-of-month", "By a day of every month.", shape =>
            {
                var day = shape.Required("day-of-month", Values.Whole(1, 31), parts => parts.DayOfMonth!.Value, "The last day; the month's last day where it has fewer.");
                var truck = shape.Optional("truck", Words.Of<TruckReturn>(), parts => parts.Truck, TruckReturn.ByCutOff, "Until when they can come with the delivery truck; by the same day where absent.");
                var clause = shape.Clause(parts => parts.Clause);
                return fields => PartsReturn.ByDayOfMonth(day.In(fields), truck.In(fields), clause.In(fields));
            })),
        ])
    {
        Name = "old-parts-return",
        About = "By when old parts have to come back.",
    };

    private static readonly Part<TariffLimit> Limit = new ObjectPart<TariffLimit>("tariff-limit", "The most that is paid for a line of a kind.", shape =>
    {
        var kind = shape.Required("kind", FeeValues.Kind, limit => limit.Kind, "The kind of line.");
        var most = shape.Required("most", Values.Money, limit => limit.Most, "Zero or more, whole in minor units.");
        var clause = shape.Clause(limit => limit.Clause);
        return fields => TariffLimit.Of(kind.In(fields), most.In(fields), clause.In(fields));
    });

    private static readonly Part<DealerBonus> Bonus = new ObjectPart<DealerBonus>("dealer-bonus", "A percentage of the verified sum on top of it, or off it.", shape =>
    {
        var percent = shape.Required("percent", FeeValues.Signed, bonus => bonus.Percent, "-100 to 100; less than zero takes off.");
        var grade = shape.OptionalReference("grade", Values.Label, bonus => bonus.Grade, "The grade of the dealers who get it; absent for all that have none of their own.");
        var clause = shape.Clause(bonus => bonus.Clause);
        return fields => DealerBonus.Of(percent.In(fields), grade.In(fields), clause.In(fields));
    });

    private static readonly Part<SettlementClauses> Clauses = new ObjectPart<SettlementClauses>("settlement-clauses", "The clauses that rules without an object of their own rest on.", shape =>
    {
        var documents = shape.OptionalReference("documents", ClauseParts.Reference, clauses => clauses.Documents, "That of the documents.");
        var registration = shape.OptionalReference("registration", ClauseParts.Reference, clauses => clauses.Registration, "That of the registration.");
        var submission = shape.OptionalReference("submission", ClauseParts.Reference, clauses => clauses.Submission, "That of the submission.");
        var setOff = shape.OptionalReference("set-off", ClauseParts.Reference, clauses => clauses.SetOff, "That of setting off.");
        var coverage = shape.OptionalReference("coverage", ClauseParts.Reference, clauses => clauses.Coverage, "That of what the maker answers for.");
        return fields => SettlementClauses.Of(documents.In(fields), registration.In(fields), submission.In(fields), setOff.In(fields), coverage.In(fields));
    });

    /// <summary>How dealers' claims are settled.</summary>
    public static readonly Part<SettlementPolicy> Part = new ObjectPart<SettlementPolicy>("settlement", "How a maker settles its dealers' claims.", shape =>
    {
        var currency = shape.Required("currency", FeeValues.Currency, settlement => settlement.Currency, "The currency of every amount.");
        var documents = shape.Optional(
            "documents",
            new ListPart<EvidenceKind>(CasePart.EvidenceName, repetition: Repetition.Refused),
            settlement => settlement.Documents,
            default,
            "The documents that a claim needs.");
        var parts = shape.OptionalReference("parts", OldParts, settlement => settlement.Parts, "By when old parts come back; they need not where absent.");
        var register = shape.OptionalReference("register-within", Values.Term, settlement => settlement.RegisterWithin, "How long after the sale it can be registered; it need not be where absent.");
        var submit = shape.OptionalReference("submit-within", Values.Term, settlement => settlement.SubmitWithin, "How long after the repair a claim can be submitted; for ever where absent.");
        var counting = shape.Optional("counting", CountingParts.Profile, settlement => settlement.Profile, CountingProfile.Default, "How both are counted.", "profile");
        var tariff = shape.List("tariff", Limit, settlement => settlement.Tariff, "The most that is paid for a line, by kind.");
        var over = shape.Optional("over-tariff", Words.Of<OverTariff>(), settlement => settlement.OverTariff, OverTariff.Reduce, "What becomes of a line above it; it is reduced where absent.");
        var bonuses = shape.List("bonuses", Bonus, settlement => settlement.Bonuses, "Bonus or malus on the verified sum.");
        var checks = shape.Optional(
            "checks", new ListPart<ClaimCheck>(Words.Of<ClaimCheck>(), repetition: Repetition.Refused), settlement => settlement.Checks, default, "Further checks.");
        var rounding = shape.Optional("rounding", RoundingPart.Part, settlement => settlement.Rounding, Rounding.Default, "How the bonus is rounded.");
        var clauses = shape.Optional("clauses", Clauses, settlement => settlement.Clauses, SettlementClauses.None, "The clauses that these rules rest on.");
        return fields => SettlementPolicy.Create(
            currency.In(fields),
            documents.In(fields),
            parts.In(fields),
            register.In(fields),
            submit.In(fields),
            counting.In(fields),
            tariff.In(fields),
            over.In(fields),
            bonuses.In(fields),
            checks.In(fields),
            rounding.In(fields),
            clauses.In(fields));
    });

    /// <summary>Until when unsold stock can go back.</summary>
    public static readonly Part<StockReturnPolicy> Stock = new ObjectPart<StockReturnPolicy>("stock-returns", "Until when unsold stock can go back; what does not counts as sold on the last day.", shape =>
    {
        var within = shape.Required("within", Values.Term, stock => stock.Term, "How long after its receipt: all work cycles together.", "workCycle");
        var counting = shape.Optional("counting", CountingParts.Profile, stock => stock.Profile, CountingProfile.Default, "How that is counted.", "profile");
        var clause = shape.Clause(stock => stock.Clause);
        return fields => StockReturnPolicy.Create(within.In(fields), 1, counting.In(fields), clause.In(fields));
    });
}
