using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.Remedies;

namespace AfterSales.Json.Parts;

/// <summary>What repairs that fail, take long or wait for parts entitle the customer to.</summary>
internal static class RemedyPart
{
    private static readonly Part<int> Number = Values.Whole(1, 1_000_000);

    private static readonly Part<RemedyMeasure> Measure = new UnionPart<RemedyMeasure>(
        null,
        [
            new("repairs", measure => measure.Kind == RemedyMeasureKind.Repairs, One("repairs", "Repairs that count.", Counted("repairs", Parts.None, counted => RemedyMeasure.Repairs(counted.Number, counted.Threshold)))),
            new("replacements", measure => measure.Kind == RemedyMeasureKind.Replacements, One("replacements", "Replacements of one part.", Counted("replacements", Parts.Part, counted => RemedyMeasure.Replacements(counted.Number, counted.Part, counted.Threshold)))),
            new("downtime", measure => measure.Kind == RemedyMeasureKind.Downtime, One("downtime", "Days out of service, each counted once.", Counted("downtime", Parts.Days, counted => RemedyMeasure.Downtime(counted.Number, counted.Threshold, counted.Days, counted.Excluded)))),
            new("current-stay", measure => measure.CurrentStayOnly, One("current-stay", "Days of the stay that is going on.", Counted("current-stay", Parts.Days, counted => RemedyMeasure.CurrentStay(counted.Number, counted.Threshold, counted.Days, counted.Excluded)))),
            new("single-repair", measure => measure.Kind == RemedyMeasureKind.SingleRepair, One("single-repair", "Days of one repair.", Counted("single-repair", Parts.Days, counted => RemedyMeasure.SingleRepair(counted.Number, counted.Threshold, counted.Days, counted.Excluded)))),
            new("parts-unavailable", measure => measure.Kind == RemedyMeasureKind.PartsUnavailable, One("parts-unavailable", "Days without spare parts.", Counted("parts-unavailable", Parts.From, counted => RemedyMeasure.PartsUnavailable(counted.Number, counted.Threshold, counted.From, counted.Days)))),
            new("irreparable", measure => measure.Kind == RemedyMeasureKind.Irreparable, Irreparable()),
        ])
    {
        Name = "measure",
        About = "What is counted, and how much of it is needed.",
    };

    private static readonly Part<RemedyPeriod> First = new ObjectPart<RemedyPeriod>("remedy-period", "The first part of a unit's life: a term, a usage, or both, whichever ends first.", shape =>
    {
        var term = shape.OptionalReference("length", Values.Term, period => period.Term, "The term from the start of the warranty.", "term");
        var counting = shape.Optional("counting", CountingParts.Profile, period => period.Profile, CountingProfile.Default, "How the term is counted.", "profile");
        var usage = shape.OptionalValue("usage", Values.Amount, period => period.UsageLimit, "The last reading that lies in the period.");
        return fields => RemedyPeriod.First(term.In(fields), counting.In(fields), usage.In(fields));
    });

    private static readonly Part<RemedyPeriod> Period = new ChoicePart<RemedyPeriod>(
        "\"validity\" or an object with \"length\" or \"usage\"",
        ChoicePart<RemedyPeriod>.Word("validity", RemedyPeriod.Validity),
        ChoicePart<RemedyPeriod>.Of(First, period => period, period => period != RemedyPeriod.Validity, period => period));

    private static readonly Part<RemedyTrigger> Trigger = new ObjectPart<RemedyTrigger>("remedy", "What must have happened, and what it earns.", shape =>
    {
        var id = shape.Optional<string>("id", Values.Label, trigger => trigger.Id, "", "Its id, unique in the policy; remedy-1, remedy-2 ... by its place where absent.");
        var when = shape.Required("when", new ListPart<RemedyMeasure>(Measure, 1), trigger => trigger.Measures, "What is counted; all must be reached.", "measures");
        var offers = shape.Required(
            "offers", new ListPart<Remedy>(Words.Of<Remedy>(), 1, repetition: Repetition.Refused), trigger => trigger.Remedies, "What the customer may have.", "remedies");
        var conditions = shape.Optional(
            "conditions", new ListPart<EvidenceKind>(CasePart.EvidenceName, repetition: Repetition.Refused), trigger => trigger.Conditions, default, "What must be given besides.");
        var scope = shape.Optional("scope", Words.Of<RemedyScope>(), trigger => trigger.Scope, RemedyScope.Any, "Which repairs count together; all where absent.");
        var within = shape.Optional("within", Period, trigger => trigger.Period, RemedyPeriod.Validity, "When repairs and failures count; the validity of the warranty where absent.", "period");
        var claimBy = shape.OptionalReference("claim-by", Values.Term, trigger => trigger.ClaimBy, "Within this term from the period's start it must be asked for.");
        var failure = shape.Optional("failure", Words.Of<FailureNeed>(), trigger => trigger.Failure, FailureNeed.ByMeasures, "Whether the unit must fail now; by the measures where absent.");
        var strength = shape.Optional("as", Words.Of<RemedyStrength>(), trigger => trigger.Strength, RemedyStrength.Right, "A right, or a rebuttable presumption.", "strength");
        var deduction = shape.OptionalReference("deduction", DeductionPart.Part, trigger => trigger.Deduction, "What is taken off a refund on this ground.");
        var clause = shape.Clause(trigger => trigger.Clause);
        return fields => RemedyTrigger.Create(
            id.In(fields) is { Length: > 0 } own ? own : FormattableString.Invariant($"remedy-{fields.Place.Index + 1}"),
            when.In(fields), offers.In(fields), conditions.In(fields), scope.In(fields), within.In(fields), claimBy.In(fields), failure.In(fields), strength.In(fields), deduction.In(fields), clause.In(fields));
    });

    private static readonly Part<ReplacementRow> Row = new ObjectPart<ReplacementRow>("replacement", "What an exchange comes to for one stock and one choice.", shape =>
    {
        var available = shape.Optional("same-model", Values.Truth, row => row.SameModelAvailable, Truth.Unknown, "Whether the same model is there; any where absent.", "sameModelAvailable");
        var choice = shape.Required("choice", Words.Of(ReplacementChoice.NotKnown), row => row.Choice, "What the customer chooses.");
        var remedy = shape.Required("remedy", Words.Of<Remedy>(), row => row.Remedy, "What follows.");
        var clause = shape.Clause(row => row.Clause);
        return fields => ReplacementRow.Of(available.In(fields), choice.In(fields), remedy.In(fields), clause.In(fields));
    });

    /// <summary>What a measure's number goes with.</summary>
    private enum Parts
    {
        None,
        Part,
        Days,
        From,
    }

    /// <summary>The triggers of a policy.</summary>
    public static readonly Part<ValueList<RemedyTrigger>> Triggers = new ListPart<RemedyTrigger>(Trigger);

    /// <summary>What an exchange comes to, by stock and choice.</summary>
    public static readonly Part<ValueList<ReplacementRow>> Matrix = new ListPart<ReplacementRow>(Row);

    private static ObjectPart<RemedyMeasure> One(string name, string about, Part<RemedyMeasure> counted) => new("measure-" + name, about, shape =>
    {
        var member = shape.Required(name, counted, measure => measure, about);
        return fields => member.In(fields);
    });

    private static ObjectPart<RemedyMeasure> Irreparable() => new("measure-irreparable", "The unit cannot be repaired.", shape =>
    {
        shape.Tag("irreparable", "unit", "The unit cannot be repaired.");
        return _ => RemedyMeasure.Irreparable;
    });

    /// <summary>"at least" or "more than" a number, with what else the measure needs.</summary>
    private static UnionPart<RemedyMeasure> Counted(string name, Parts parts, Func<Count, RemedyMeasure> create) => new(
        null,
        [
            new("at-least", measure => measure.Threshold == RemedyThreshold.AtLeast, Counted(name, "at-least", RemedyThreshold.AtLeast, parts, create)),
            new("more-than", measure => measure.Threshold == RemedyThreshold.MoreThan, Counted(name, "more-than", RemedyThreshold.MoreThan, parts, create)),
        ]);

    private static ObjectPart<RemedyMeasure> Counted(string name, string word, RemedyThreshold threshold, Parts parts, Func<Count, RemedyMeasure> create) => new($"{name}-{word}", "How much is needed.", shape =>
    {
        var number = shape.Required(word, Number, measure => measure.Number, "The number.", "number");
        var part = parts == Parts.Part ? shape.OptionalReference("part", Values.Label, measure => measure.Part, "The part; any one part where absent.") : null;
        var days = parts is Parts.Days or Parts.From
            ? shape.Optional(
                "days", parts == Parts.From ? Words.Of(RemedyDayCount.StartedDays) : Words.Of<RemedyDayCount>(), measure => measure.DayCount, RemedyDayCount.Nights, "Which days count; nights where absent.", "dayCount")
            : null;
        var excluded = parts == Parts.Days
            ? shape.List("exclude", Values.Name("loaner", text => text, text => text), measure => measure.ExcludedReasons, "Reasons for which days are left out.")
            : null;
        var from = parts == Parts.From ? shape.Optional("from", Words.Of<PartsCountedFrom>(), measure => measure.PartsFrom, PartsCountedFrom.HandIn, "From when the wait counts; from hand-in where absent.") : null;
        return fields => create(new Count(
            number.In(fields), threshold, part?.In(fields), days?.In(fields) ?? RemedyDayCount.Nights, excluded?.In(fields) ?? default, from?.In(fields) ?? PartsCountedFrom.HandIn));
    });

    private readonly record struct Count(int Number, RemedyThreshold Threshold, string? Part, RemedyDayCount Days, ValueList<string> Excluded, PartsCountedFrom From);
}
