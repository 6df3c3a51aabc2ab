using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>What repairs and exchanges do to a promise.</summary>
internal static class RepairEffectParts
{
    private static readonly WordPart<PaidRepairs> Paid = Words.Of<PaidRepairs>();

    private static readonly WordPart<RepairScope> Scope = Words.Of<RepairScope>();

    public static readonly Part<TollingRule> Tolling = new ObjectPart<TollingRule>("tolling", "During which stays the clock stands still, and which of their days count.", shape =>
    {
        var days = Words.Of<DayCount>();
        var repair = shape.OptionalValue("repair", days, rule => DaysOf(rule, StayKind.Repair), "Repairs; absent where the clock runs on.");
        var waiting = shape.OptionalValue("waiting-for-parts", days, rule => DaysOf(rule, StayKind.WaitingForParts), "Waits for parts; absent where the clock runs on.");
        var transit = shape.OptionalValue("transit", days, rule => DaysOf(rule, StayKind.Transit), "Transit; absent where the clock runs on.");
        var paid = shape.Optional("paid-repairs", Paid, rule => rule.PaidRepairs, PaidRepairs.DoNotCount, "Whether repairs that the customer paid for toll; not where absent.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields =>
        {
            var stays = new List<TolledStay>();
            Add(StayKind.Repair, repair.In(fields));
            Add(StayKind.WaitingForParts, waiting.In(fields));
            Add(StayKind.Transit, transit.In(fields));
            return TollingRule.Create(ValueList.From(stays), paid.In(fields), clause.In(fields));

            void Add(StayKind kind, DayCount? count)
            {
                if (count is { } known)
                {
                    stays.Add(TolledStay.Of(kind, known));
                }
            }
        };
    });

    public static readonly Part<FixedExtensionRule> FixedExtension = new ObjectPart<FixedExtensionRule>("fixed-extension", "Each covered repair makes the term longer by a number of months.", shape =>
    {
        var months = shape.Required("months", Values.Whole(1, 1_200), rule => rule.Months, "The months that each repair adds.");
        var most = shape.Required("maximum", Values.Whole(1, 100), rule => rule.Maximum, "How many repairs can add them.");
        var scope = shape.Optional("scope", Scope, rule => rule.Scope, RepairScope.Unit, "For the whole unit (where absent) or for the repaired defect only.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => FixedExtensionRule.Create(months.In(fields), most.In(fields), scope.In(fields), clause.In(fields));
    });

    public static readonly Part<FloorRule> Floor = new ObjectPart<FloorRule>("floor", "The promise does not end before a term after the defect appeared or after hand-back.", shape =>
    {
        var after = shape.Required("after", Words.Of<FloorEvent>(), rule => rule.After, "After what.");
        var length = shape.Required("length", Values.Term, rule => rule.Length, "How long after it.");
        var scope = shape.Optional("scope", Scope, rule => rule.Scope, RepairScope.Defect, "For that defect only (where absent) or for the whole unit.");
        var counting = shape.OptionalReference("counting", CountingParts.Profile, rule => rule.Profile, "How it is counted; the warranty's counting where absent.", "profile");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => FloorRule.Create(after.In(fields), length.In(fields), scope.In(fields), counting.In(fields), clause.In(fields));
    });

    public static readonly Part<PartWarrantyRule> PartWarranty = new ObjectPart<PartWarrantyRule>("part-warranty", "Repaired parts (or defects) carry a warranty of their own from the completion of the repair.", shape =>
    {
        var length = shape.OptionalReference("length", Values.Term, rule => rule.Length, "The term; the part's own full term where absent.");
        var scope = shape.Optional("scope", Words.Of<PartWarrantyScope>(), rule => rule.Scope, PartWarrantyScope.Part, "To what it belongs; the parts repaired where absent.");
        var paid = shape.Optional("paid-repairs", Paid, rule => rule.PaidRepairs, PaidRepairs.DoNotCount, "Whether repairs that the customer paid for give it; not where absent.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => PartWarrantyRule.Create(length.In(fields), scope.In(fields), paid.In(fields), clause.In(fields));
    });

    private static readonly Part<ExchangeRule> Restart = new ObjectPart<ExchangeRule>("exchange-restart", "The base's full term counts anew from the exchange.", shape =>
    {
        shape.Tag("mode", "restart", "What becomes of the warranty.");
        var reason = shape.OptionalReference("reason", Values.Label, rule => rule.Reason, "The reason of the exchange to which it applies; absent for any other.");
        var restarts = shape.Optional("restarts", Words.Of<RestartScope>(), rule => rule.Restarts, RestartScope.Base, "Whether bought extensions restart too; the base only where absent.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => ExchangeRule.Restart(clause.In(fields), reason.In(fields), restarts.In(fields));
    });

    private static readonly Part<ExchangeRule> Remainder = new ObjectPart<ExchangeRule>("exchange-remainder", "The new unit has what was left.", shape =>
    {
        shape.Tag("mode", "remainder", "What becomes of the warranty.");
        var reason = shape.OptionalReference("reason", Values.Label, rule => rule.Reason, "The reason of the exchange to which it applies; absent for any other.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => ExchangeRule.Remainder(clause.In(fields), reason.In(fields));
    });

    private static readonly Part<ExchangeRule> RemainderAtLeast = new ObjectPart<ExchangeRule>(
        "exchange-remainder-at-least", "The new unit has what was left, and at least a term from the exchange.", shape =>
        {
            shape.Tag("mode", "remainder-at-least", "What becomes of the warranty.");
            var least = shape.Required("at-least", Values.Term, rule => rule.AtLeast!, "The least term.");
            var reason = shape.OptionalReference("reason", Values.Label, rule => rule.Reason, "The reason of the exchange to which it applies; absent for any other.");
            var clause = shape.Clause(rule => rule.Clause);
            return fields => ExchangeRule.RemainderAtLeast(least.In(fields), clause.In(fields), reason.In(fields));
        });

    private static readonly Part<ExchangeRule> Exchange = new UnionPart<ExchangeRule>(
        "mode",
        [
            new("restart", rule => rule.Mode == ExchangeMode.Restart, Restart),
            new("remainder", rule => rule.Mode == ExchangeMode.Remainder, Remainder),
            new("remainder-at-least", rule => rule.Mode == ExchangeMode.RemainderAtLeast, RemainderAtLeast),
        ]);

    /// <summary>One rule as it is, several as a list.</summary>
    public static readonly Part<ValueList<ExchangeRule>> Exchanges = new ChoicePart<ValueList<ExchangeRule>>(
        Exchange.Allowed + ", or a list of several",
        ChoicePart<ValueList<ExchangeRule>>.Of(Exchange, rule => [rule], rules => rules.Count == 1, rules => rules[0]),
        ChoicePart<ValueList<ExchangeRule>>.Of(new ListPart<ExchangeRule>(Exchange, 2), rules => rules, rules => rules.Count > 1, rules => rules));

    private static DayCount? DaysOf(TollingRule rule, StayKind kind)
    {
        foreach (var stay in rule.Stays)
        {
            if (stay.Kind == kind)
            {
                return stay.DayCount;
            }
        }

        return null;
    }
}
