using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.ServiceLevels;

namespace AfterSales.Json.Parts;

/// <summary>Duties that recur or last.</summary>
internal static class ServiceDutyPart
{
    private static readonly TextPart<string> Id = Values.Name("visits", text => text, text => text);

    private static readonly Part<ServiceDuty> AtLeast = new ObjectPart<ServiceDuty>("duty-at-least", "So many times in each period.", shape =>
    {
        var id = shape.Required("id", Id, duty => duty.Id, "Its id, unique in the policy.");
        var count = shape.Required("at-least", Values.Whole(1, int.MaxValue), duty => duty.Count, "How many times.", "count");
        var period = shape.Required("each", Words.Of<DutyPeriod>(), duty => duty.Period, "The period.", "period");
        var periods = shape.Optional("periods", Words.Of<PeriodStart>(), duty => duty.Periods, PeriodStart.Anniversaries, "From when periods run; from the start where absent.");
        var first = shape.OptionalReference("first-within", Values.Term, duty => duty.FirstWithin, "The term within which the first time must be.");
        var throughout = shape.OptionalReference("throughout", Values.Term, duty => duty.Throughout, "How long the duty lasts; for ever where absent.");
        var clause = shape.Clause(duty => duty.Clause);
        return fields => ServiceDuty.AtLeast(id.In(fields), count.In(fields), period.In(fields), first.In(fields), throughout.In(fields), periods.In(fields), clause.In(fields));
    });

    /// <summary>A duty.</summary>
    public static readonly Part<ServiceDuty> Part = new UnionPart<ServiceDuty>(
        null,
        [
            new("at-least", duty => duty.Kind == DutyKind.AtLeast, AtLeast),
            new("within", duty => duty.Kind == DutyKind.Within, Once("within", "Once, within a term after the start.", ServiceDuty.Within)),
            new("before", duty => duty.Kind == DutyKind.Before, Once("before", "Once, a term before an event.", ServiceDuty.Before)),
            new("keep", duty => duty.Kind == DutyKind.Keep, Once("keep", "To keep something for a term.", ServiceDuty.Keep)),
        ])
    {
        Name = "duty",
        About = "A duty that recurs or lasts.",
    };

    private static ObjectPart<ServiceDuty> Once(string word, string about, Func<string, Term, Clause?, ServiceDuty> create) => new("duty-" + word, about, shape =>
    {
        var id = shape.Required("id", Id, duty => duty.Id, "Its id, unique in the policy.");
        var length = shape.Required(word, Values.Term, duty => duty.Length!, "The term, in calendar units.", "length");
        var clause = shape.Clause(duty => duty.Clause);
        return fields => create(id.In(fields), length.In(fields), clause.In(fields));
    });
}
