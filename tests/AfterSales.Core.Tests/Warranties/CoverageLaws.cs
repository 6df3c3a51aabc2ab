using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

public class CoverageLaws
{
    [Fact]
    public void A_verdict_is_what_the_wall_calendar_shows() => Law.Holds(tape =>
    {
        var draw = tape.Flag() ? tape.Coverage() : tape.Furnished(longest: 26);

        var answer = draw.Decide();
        var oracle = CoverageOracle.Decide(draw.Policy, draw.Case, draw.On);

        var isLongAgo = draw.Facts.FixedLastDay is not null;
        Assert.True(oracle.Status == answer.Status, $"{oracle.Status} expected, {answer.Status} found: {draw}\n{oracle}\n{answer.Explain()}");
        Assert.True(oracle.LastDay == answer.LastDay, $"last day {oracle.LastDay:R} expected, {answer.LastDay:R} found: {draw}\n{answer.Explain()}");
        Assert.True(isLongAgo || oracle.Start == answer.StartDay, $"start {oracle.Start:R} expected, {answer.StartDay:R} found: {draw}\n{answer.Explain()}");
        Assert.True(oracle.Answers == answer.AnsweringLayer?.Name, $"{oracle.Answers} expected, {answer.AnsweringLayer?.Name} found: {draw}\n{answer.Explain()}");
        Assert.True(oracle.RegisterBy == answer.RegisterByDay, $"register by {oracle.RegisterBy:R} expected, {answer.RegisterByDay:R} found: {draw}\n{answer.Explain()}");
        Assert.Equal(oracle.Failures, answer.CertainFailures);
        Assert.Equal(CoverageOracle.Goodwill(draw.Policy, oracle, draw.On), answer.GoodwillPercent);
        Assert.True(oracle.LastDay is null || (oracle.TolledDays, oracle.IsProvisional) == (answer.TolledDays, answer.IsProvisional), $"tolled {oracle.TolledDays} {oracle.IsProvisional} expected, {answer.TolledDays} {answer.IsProvisional} found: {draw}\n{answer.Explain()}");
        foreach (var status in Enum.GetValues<CoverageStatus>().Except([CoverageStatus.Undetermined]))
        {
            tape.Classify(status.ToString(), answer.Status == status);
        }

        foreach (var kind in Enum.GetValues<LayerKind>())
        {
            tape.Classify(kind + " answers", answer.AnsweringLayer?.Kind == kind);
        }

        tape.Classify("last day of cover", answer.DaysLeft == 0);
        tape.Classify("tolled", answer.TolledDays > 0);
        tape.Classify("provisional", answer.IsProvisional);
        tape.Classify("register by", answer.RegisterByDay is not null);
        tape.Classify("only the last day is given", draw.Facts.FixedLastDay is not null && answer.IsCovered);
        tape.Classify("goodwill", answer.GoodwillPercent is not null);
        tape.Classify("goodwill is over", answer.Status == CoverageStatus.Expired && draw.Policy.Goodwill is not null && answer.LastDay is not null && answer.GoodwillPercent is null);
        tape.Classify("passed on", answer.Explain().Reasons.Any(reason => reason.Code == WarrantyReasons.Transferred));
        tape.Classify("rolled", answer.IsCovered && draw.Policy.Profile.Roll != Roll.None);
    });

    [Fact]
    public void Cover_of_one_layer_with_closed_stays_turns_on_once_and_off_once() => Law.Holds(tape =>
    {
        var (policy, facts) = OneLayer(tape);
        var start = facts.DateOf(UnitEvent.Sale).FirstDay!.Value;
        var closed = facts.WithRepairs(repair => repair.With(repair.HandedBack.Kind == DateFactKind.NotYet ? repair.HandedInOn : repair.HandedBack));

        // A roll back can end cover on a day before one on which a stay still tolls.
        policy = Promise(policy, policy.Terms[0].Length!, policy.Profile.Roll == Roll.PreviousWorkingDay ? CountingProfile.Create(calendar: policy.Profile.Calendar) : policy.Profile);
        var lived = Enumerable.Range(-5, 400).Select(days => policy.Decide(closed.ToCase(), start.PlusDays(days)).IsCovered).ToList();
        Assert.DoesNotContain(true, lived.SkipWhile(isCovered => !isCovered).SkipWhile(isCovered => isCovered));
        Assert.False(lived[4]);
        tape.Classify("ends in sight", lived[5] && !lived[^1]);
        tape.Classify("a stay moved the end", policy.Decide(closed.ToCase(), start.PlusDays(395)).TolledDays > 0);
    });

    [Fact]
    public void A_longer_term_one_more_extension_or_one_more_stay_never_ends_cover_earlier() => Law.Holds(tape =>
    {
        var (policy, facts) = OneLayer(tape);
        var plain = policy.Decide(facts.ToCase(), facts.DateOf(UnitEvent.Sale).FirstDay!.Value.PlusDays(500));
        var term = policy.Terms[0].Length!;
        var longer = Promise(policy, term.WorkingDays > 0 ? Term.OfWorkingDays(term.WorkingDays + 1 + tape.Next(3)) : Term.Of(term.Years, term.Months, term.Weeks, term.Days + 1 + tape.Next(40)), policy.Profile);
        var extended = facts with { Extensions = [BoughtExtension.Consecutive("more", term.WorkingDays > 0 ? Term.OfWorkingDays(1 + tape.Next(9)) : Term.OfDays(1 + tape.Next(40)))] };
        var stayed = facts with { Repairs = [.. facts.Repairs, tape.OneStay(plain.LastDay!.Value)] };

        foreach (var (what, decision) in new[]
        {
            ("a longer term", longer.Decide(facts.ToCase(), plain.On)),
            ("an extension", policy.Decide(extended.ToCase(), plain.On)),
            ("a stay", policy.Decide(stayed.ToCase(), plain.On)),
        })
        {
            Assert.True(decision.LastDay >= plain.LastDay, $"{what}: {plain.LastDay:R} became {decision.LastDay:R}: {policy} by {policy.Profile} {policy.Profile.Calendar}, {facts}");
            tape.Classify(what + " moved the end", decision.LastDay > plain.LastDay);
        }
    });

    [Fact]
    public void An_extension_never_answers_while_the_base_does() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        var answer = draw.Decide();
        var layers = answer.Explain().Layers;
        if (answer.AnsweringLayer is not { Kind: LayerKind.Extension } || draw.Policy.LayerOrder[0] == LayerKind.Extension)
        {
            // A policy can let the extension answer first for a unit exchanged under the base.
            return;
        }

        Assert.DoesNotContain(layers, layer => layer.Covers && layer.Id.Kind == LayerKind.Base);
        tape.Classify("an extension answers", true);
        tape.Classify("the base had its time", layers.Any(layer => layer.Id.Kind == LayerKind.Base && layer.LastDay < draw.On));
    });

    [Fact]
    public void Verdict_and_reasons_tell_the_same() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        draw = tape.Flag() ? draw with { Facts = tape.Hide(draw.Facts, draw.Policy) } : draw;
        var answer = draw.Decide();
        var why = answer.Explain();

        Assert.Equal(Headline(answer), why.Headline.Code);
        Assert.Equal(answer.Missing, why.Missing);
        Assert.Equal(answer.Status, draw.Decide().Status);
        if (answer.Status != CoverageStatus.Undetermined && answer.StartDay is not null && draw.Facts == draw.Facts with { Claim = draw.Facts.Claim })
        {
            var covering = why.Layers.Where(layer => layer.Covers).ToList();
            Assert.True(covering.Count > 0 || answer.Status != CoverageStatus.Covered || why.Layers.IsEmpty, $"{answer.Status} without a layer: {draw}\n{why}");
            Assert.True(answer.LastDay is null || why.Layers.IsEmpty || (covering.Count > 0 ? covering : [.. why.Layers]).Max(layer => layer.LastDay) == answer.LastDay, $"{answer.LastDay:R}: {draw}\n{string.Join("; ", why.Layers)}");
            Assert.True(answer.AnsweringLayer is not { } id || why.Layers.IsEmpty || covering.Exists(layer => layer.Id == id), $"{answer.AnsweringLayer}: {draw}");
        }

        // What was not known is said with the reasons, what would help with a no.
        Assert.True(answer.Status != CoverageStatus.NotCovered || why.Reasons.Any(reason => reason.Code == WarrantyReasons.ConditionUnmet || reason.Code == WarrantyReasons.NoTerm) || why.Layers.IsEmpty, $"{draw}\n{why}");
        tape.Classify("with layers", !why.Layers.IsEmpty);
        tape.Classify("undetermined", answer.Status == CoverageStatus.Undetermined);
    });

    [Fact]
    public void The_order_in_which_facts_are_given_does_not_matter() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        var answer = draw.Decide();
        var shuffled = draw.Facts with
        {
            Repairs = [.. tape.Shuffled(draw.Facts.Repairs)],
            Exchanges = [.. tape.Shuffled(draw.Facts.Exchanges)],
            Evidence = [.. tape.Shuffled(draw.Facts.Evidence)],
            Dates = [.. tape.Shuffled(draw.Facts.Dates)],
        };
        var other = draw.Policy.Decide(shuffled.ToCase(), draw.On);

        Assert.Equal((answer.Status, answer.LastDay, answer.StartDay, answer.RegisterByDay, answer.NextChangeDay), (other.Status, other.LastDay, other.StartDay, other.RegisterByDay, other.NextChangeDay));
        tape.Classify("several repairs", draw.Facts.Repairs.Count > 1);
        tape.Classify("several exchanges", draw.Facts.Exchanges.Count > 1);
    });

    [Fact]
    public void The_next_change_is_the_first_later_day_with_another_status() => Law.Holds(tape =>
    {
        var draw = tape.Coverage(longest: 2);
        var answer = draw.Decide();
        const int InSight = 60;
        var next = Enumerable.Range(1, InSight).Select(days => draw.On.PlusDays(days)).Cast<LocalDate?>()
            .FirstOrDefault(day => CoverageOracle.Decide(draw.Policy, draw.Case, day!.Value, draw.On).Status != answer.Status);
        var found = answer.NextChangeDay > draw.On.PlusDays(InSight) ? null : answer.NextChangeDay;

        Assert.True(next == found, $"{next:R} expected, {found:R} found: {draw}");
        tape.Classify("ends", answer.IsCovered && next is not null);
        tape.Classify("begins", answer.Status == CoverageStatus.NotStarted && next is not null);
        tape.Classify("nothing changes", next is null);
    });

    [Fact]
    public void A_range_is_decided_as_every_date_in_it() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        var one = tape.Pick([.. draw.Policy.StartBases.SelectMany(basis => basis.Events)]);
        if (draw.Facts.DateOf(one) is not { Kind: DateFactKind.Known, FirstDay: { } day } || draw.Facts.FixedLastDay is not null)
        {
            return;
        }

        var range = DateFact.Between(day.PlusDays(-tape.Next(40)), day.PlusDays(tape.Next(40)));
        var answer = draw.Policy.Decide(draw.Facts.WithDate(one, range).ToCase(), draw.On);
        var days = Enumerable.Range(0, Period.DaysBetween(range.FirstDay!.Value, range.LastDay!.Value) + 1).Select(days => range.FirstDay.Value.PlusDays(days))
            .Where(date => one != UnitEvent.Manufacture || draw.Facts.Repairs.All(repair => repair.HandedInOn >= date)).ToList();
        var each = days.Select(date => CoverageOracle.Decide(draw.Policy, draw.Facts.WithDate(one, date).ToCase(), draw.On)).ToList();

        var common = each.Aggregate(each[0].Failures.AsEnumerable(), (failures, item) => failures.Intersect(item.Failures)).ToList();
        var expected = each.TrueForAll(item => item.Status == each[0].Status) ? each[0].Status : common.Count > 0 ? common[0] : CoverageStatus.Undetermined;
        Assert.True(expected == answer.Status, $"{expected} expected, {answer.Status} found: {draw}\n{one} {range}");
        Assert.True(
            each.Exists(item => item.LastDay is null) || (each.Min(item => item.LastDay), each.Max(item => item.LastDay)) == (answer.LastDays?.FirstDay, answer.LastDays?.LastDay),
            $"{each.Min(item => item.LastDay):R}..{each.Max(item => item.LastDay):R} expected, {answer.LastDays} found: {draw}\n{one} {range}");
        tape.Classify("a turning point", answer.Explain().TurningPoints.Count > 0);
        tape.Classify("covered whichever", answer.Status == CoverageStatus.Covered && each.Count > 1);
        tape.Classify("undetermined", answer.Status == CoverageStatus.Undetermined);
        if (draw.Policy.StartBases.All(basis => basis.Kind == StartBasisKind.Event) && draw.Policy.StartBases[0].Events[0] == one && answer.Explain().Segments is { Count: > 0 } segments)
        {
            Assert.Equal(days.Select((date, index) => (date, each[index].Status)), segments.SelectMany(segment => days.Where(date => date >= segment.Dates.FirstDay && date <= segment.Dates.LastDay).Select(date => (date, segment.Status))));
        }
    });

    [Fact]
    public void What_happened_after_the_day_asked_is_not_seen() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        var known = draw.Facts with
        {
            Repairs = [.. draw.Facts.Repairs.Where(repair => repair.HandedInOn <= draw.On).Select(repair => repair.HandedBack.FirstDay > draw.On ? repair.With(DateFact.NotYet) : repair)],
            Exchanges = [.. draw.Facts.Exchanges.Where(exchange => exchange.ExchangedOn <= draw.On)],
        };
        known = known.DateOf(UnitEvent.Registration).FirstDay > draw.On ? known.WithDate(UnitEvent.Registration, DateFact.NotYet) : known;
        var answer = draw.Decide();
        var then = draw.Policy.Decide(known.ToCase(), draw.On);

        Assert.Equal((answer.Status, answer.LastDay, answer.RegisterByDay), (then.Status, then.LastDay, then.RegisterByDay));
        tape.Classify("something lies ahead", known.Repairs.Count < draw.Facts.Repairs.Count || known.Exchanges.Count < draw.Facts.Exchanges.Count);
    });

    [Fact]
    public void An_item_with_terms_of_its_own_is_decided_as_a_promise_of_its_own() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();
        ValueList<TermRule> terms = [TermRule.ForUnit(tape.Term())];
        var policy = draw.Policy;
        var own = Changed(policy, terms, default);
        var whole = Changed(policy, policy.Terms, [ItemRule.Create(CoverageItem.Labour, terms)]).Decide(draw.Case, draw.On);

        Assert.Equal((own.Decide(draw.Case, draw.On).Status, own.Decide(draw.Case, draw.On).LastDay), (whole.For(CoverageItem.Labour).Status, whole.For(CoverageItem.Labour).LastDay));
        Assert.Equal(whole.Status, whole.For(CoverageItem.Parts).Status);
        tape.Classify("labour alone is over", whole.IsCovered && !whole.For(CoverageItem.Labour).IsCovered);
    });

    private static WarrantyPolicy Changed(WarrantyPolicy policy, ValueList<TermRule> terms, ValueList<ItemRule> items) => WarrantyPolicy.Create(
        policy.StartBases, terms, policy.Profile, policy.Tolling, policy.FixedExtension is { } rule && terms.All(term => term.Length?.WorkingDays is null or 0) ? rule : null, policy.Floors, policy.PartWarranty,
        policy.Exchanges, Stacking.FromOldEnd, policy.UsageLimits, policy.Conditions, policy.Exclusions, policy.OnlyCauses, policy.Findings, policy.AbnormalLife, policy.LayerOrder, items);

    /// <summary>One term from the sale, tolled by repairs, and repairs that touch it.</summary>
    private static (WarrantyPolicy Policy, CaseFacts Facts) OneLayer(Tape tape)
    {
        var start = tape.Day();
        var profile = tape.Profile(start);
        var term = tape.Flag(4) ? tape.WorkingDayTerm() : tape.Flag() ? Term.OfDays(1 + tape.Next(60)) : Term.OfMonths(1 + tape.Next(8));
        var plain = CountingOracle.LastDayBeforeRoll(profile, start, term)!.Value;
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(term)], profile, TollingRule.Create([TolledStay.Of(StayKind.Repair, tape.Pick(DayCount.Nights, DayCount.DaysAfter, DayCount.Touched))], PaidRepairs.Count));
        var facts = new CaseFacts { Repairs = [.. tape.List(4, () => tape.OneStay(tape.Flag() ? plain : start))] };
        return (policy, facts.WithDate(UnitEvent.Sale, start));
    }

    private static WarrantyPolicy Promise(WarrantyPolicy policy, Term term, CountingProfile profile) => WarrantyPolicy.Create(policy.StartBases, [TermRule.ForUnit(term)], profile, policy.Tolling);

    private static ReasonCode Headline(CoverageDecision answer) => answer.Status switch
    {
        CoverageStatus.Covered => answer.LastDay is not null ? WarrantyReasons.Covered : answer.LastDays is not null ? WarrantyReasons.CoveredBetween : WarrantyReasons.CoveredForNow,
        CoverageStatus.CoveredAbnormalLife => WarrantyReasons.CoveredForAbnormalLife,
        CoverageStatus.Excluded => WarrantyReasons.NotCoveredCause,
        CoverageStatus.NotCovered => WarrantyReasons.NotCoveredCondition,
        CoverageStatus.NotStarted => WarrantyReasons.NotCoveredYet,
        CoverageStatus.Expired => WarrantyReasons.NoLongerCovered,
        _ => WarrantyReasons.Undetermined,
    };
}
