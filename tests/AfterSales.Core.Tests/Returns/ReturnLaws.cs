using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.Returns;

public class ReturnLaws
{
    [Fact]
    public void A_window_ends_where_the_wall_calendar_says() => Law.Holds(tape =>
    {
        var facts = tape.ReturnCase();
        var days = tape.Between(1, 20);
        var tolling = tape.Flag() ? tape.Tolling() : null;
        var restarts = tape.Flag();
        var window = ReturnWindow.Create(
            "w",
            [ReturnReason.NoReason],
            ReturnStart.At(UnitEvent.Delivery),
            Term.OfDays(days),
            [Remedy.Return],
            tolling: tolling,
            afterExchange: restarts ? AfterExchange.Restart : AfterExchange.Unchanged);
        var delivered = facts.Delivery.FirstDay!.Value;
        var on = delivered.PlusDays(tape.Between(-2, 45));
        var serviceCase = (facts with { Returned = 0 }).Case;

        var last = ReturnOracle.LastDay(delivered, days, tolling, facts.Repairs, restarts ? facts.Exchanges.Select(exchange => exchange.ExchangedOn) : [], on);
        var expected = on < delivered ? ReturnStatus.NotStarted : on <= last ? ReturnStatus.Open : ReturnStatus.Closed;
        var decision = ReturnPolicy.Create([window]).Decide(serviceCase, on);

        Assert.True(expected == decision.Status, $"{expected} until {last:R} expected on {on:R}: {facts}\n{decision.Explain()}");
        Assert.Equal(on < delivered ? null : last, decision.LastDay);
        tape.Classify("tolled", last > delivered.PlusDays(days) && tolling is not null);
        tape.Classify("restarted", restarts && facts.Exchanges.Any(exchange => exchange.ExchangedOn >= delivered && exchange.ExchangedOn <= on));
        tape.Classify("last day", on == last);
        tape.Classify("a day late", on == last.PlusDays(1));
    });

    [Fact]
    public void Once_closed_never_reopens() => Law.Holds(tape =>
    {
        var policy = tape.ReturnPolicy();
        var facts = tape.ReturnCase();
        var serviceCase = facts.Case;
        var closed = new HashSet<string>();
        var start = facts.Sale.FirstDay!.Value;
        foreach (var day in Enumerable.Range(0, 8).Select(_ => start.PlusDays(tape.Between(-3, 60))).Order().ToList())
        {
            var decision = policy.Decide(serviceCase, day);
            var windows = decision.Explain().Windows;
            foreach (var window in windows)
            {
                Assert.True(window.State == WindowState.Closed || !closed.Contains(window.Id), $"{window} reopened on {day:R}: {facts}\n{policy}");
                if (window.State == WindowState.Closed)
                {
                    closed.Add(window.Id);
                }
            }

            Assert.True(decision.Status != ReturnStatus.Open || windows.Any(window => window.State == WindowState.Open));
        }

        tape.Classify("something closed", closed.Count > 0);
        tape.Classify("nothing closed", closed.Count == 0);
    });

    [Fact]
    public void A_longer_window_never_refuses_what_a_shorter_allowed() => Law.Holds(tape =>
    {
        var facts = tape.ReturnCase();
        var shorter = tape.Between(1, 30);
        var longer = shorter + tape.Next(20);
        var months = tape.Flag(4);
        var window = tape.Window(0, Length(shorter)).Parts();
        var on = facts.Delivery.FirstDay!.Value.PlusDays(tape.Between(-2, 60));

        var before = ReturnPolicy.Create([window(Length(shorter))]).Decide(facts.Case, on).Status;
        var after = ReturnPolicy.Create([window(Length(longer))]).Decide(facts.Case, on).Status;

        Assert.True(before != ReturnStatus.Open || after == ReturnStatus.Open, $"{shorter}: {before}, {longer}: {after} on {on:R}: {facts}");
        tape.Classify("open", before == ReturnStatus.Open);
        tape.Classify("open only when longer", before == ReturnStatus.Closed && after == ReturnStatus.Open);

        WindowLength Length(int number) => months ? Term.OfMonths(number) : Term.OfDays(number);
    });

    [Fact]
    public void Removing_a_fact_leaves_the_answer_or_makes_it_undetermined() => Law.Holds(tape =>
    {
        var policy = tape.ReturnPolicy();
        var facts = tape.ReturnCase();
        var on = facts.Delivery.FirstDay!.Value.PlusDays(tape.Between(-2, 40));
        facts = facts with { DeclaredAt = tape.Flag() ? on.At(tape.TimeOfDay()).InUtc().ToInstant() : null };
        var before = policy.Decide(facts.Case, on);
        var fewer = facts;
        for (var i = tape.Between(1, 4); i > 0; i--)
        {
            fewer = fewer.Without(tape.Next(12));
        }

        var after = policy.Decide(fewer.Case, on);
        Assert.True(
            after.Status == ReturnStatus.Undetermined || (before.Status == ReturnStatus.Open) == (after.Status == ReturnStatus.Open),
            $"{before} became {after} on {on:R}: {facts}\nwithout: {fewer}\n{policy}\n{after.Explain()}");
        Assert.True(after.Status != ReturnStatus.Undetermined || !after.Missing.IsEmpty, $"{after} names nothing: {fewer}\n{policy}");
        tape.Classify("left", before.Status == after.Status);
        tape.Classify("undetermined", after.Status == ReturnStatus.Undetermined);
    });

    [Fact]
    public void A_window_in_hours_asks_for_the_instants_that_settle_it() => Law.Holds(tape =>
    {
        var window = ReturnWindow.Create("w", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Delivery), WindowLength.Of(tape.Elapsed()), [Remedy.Return]);
        var policy = ReturnPolicy.Create([window]);
        var facts = tape.ReturnCase() with { Returned = 0 };
        var on = facts.Delivery.FirstDay!.Value.PlusDays(window.Length.Elapsed!.Days + tape.Between(-1, 2));
        var told = facts with { DeliveredAt = facts.DeliveredAt ?? tape.TimeOfDay(), DeclaredAt = on.At(tape.TimeOfDay()).InUtc().ToInstant() };
        var answer = policy.Decide(told.Case, on);
        Assert.NotEqual(ReturnStatus.Undetermined, answer.Status);
        foreach (var fewer in new[] { told with { DeliveredAt = null }, told with { DeclaredAt = null }, told with { DeliveredAt = null, DeclaredAt = null } })
        {
            var less = policy.Decide(fewer.Case, on);
            if (less.Status == ReturnStatus.Undetermined)
            {
                Assert.Equal(fewer.DeliveredAt is null, less.Missing.Contains(Fact.At("unit.dates.delivery")));
                Assert.Equal(fewer.DeclaredAt is null, less.Missing.Contains(Fact.At("return.declared-at")));
            }
            else
            {
                Assert.Equal(answer.Status, less.Status);
            }

            tape.Classify("undetermined", less.Status == ReturnStatus.Undetermined);
        }
    });

    [Fact]
    public void Every_date_of_a_range_is_tried() => Law.Holds(tape =>
    {
        var policy = tape.ReturnPolicy();

        // A range has no time of day.
        var facts = tape.ReturnCase() with { DeliveredAt = null };
        var first = facts.Delivery.FirstDay!.Value;
        var width = tape.Next(12);
        var on = first.PlusDays(tape.Between(-3, 40));
        var each = Enumerable.Range(0, width + 1).Select(n => policy.Decide((facts with { Delivery = first.PlusDays(n) }).Case, on).Status).ToList();

        var answer = policy.Decide((facts with { Delivery = DateFact.Between(first, first.PlusDays(width)) }).Case, on).Status;

        // What is the same on every day is the answer, over all windows together; days that differ leave it open, unless they all fail in some way that they share.
        var kinds = each.Distinct().ToList();
        Assert.True(
            kinds.Count == 1 ? answer == kinds[0] : answer == ReturnStatus.Undetermined || kinds.TrueForAll(kind => kind is ReturnStatus.Refused or ReturnStatus.NotStarted or ReturnStatus.Closed) && answer != ReturnStatus.Open,
            $"{answer} for {string.Join(", ", each)}: {facts}\n{policy}");
        tape.Classify("turns", each.Distinct().Count() > 1);
        tape.Classify("does not turn", width > 0 && each.Distinct().Count() == 1);
    });

    [Fact]
    public void What_one_window_or_another_promises_on_every_day_is_promised() => Law.Holds(tape =>
    {
        // One window is open before the sale and for some days after it, the other from the sale on: together they leave no day out.
        var early = ReturnWindow.Create(
            "early", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(tape.Between(1, 6)), [Remedy.Return, Remedy.Exchange], early: EarlyReturn.Allowed);
        var late = ReturnWindow.Create("late", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(tape.Between(1, 14)), [Remedy.Exchange, Remedy.Repair]);
        var policy = ReturnPolicy.Create([early, late]);
        var first = tape.Day();
        var last = first.PlusDays(tape.Between(1, 12));
        var on = first.PlusDays(tape.Between(-2, 20));
        var each = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(n => policy.Decide(SoldOn(first.PlusDays(n)), on)).ToList();
        var offered = each.Select(decision => decision.Explain().Options.Select(option => option.Remedy)).Aggregate((left, right) => left.Intersect(right)).ToList();

        var decision = policy.Decide(SoldOn(DateFact.Between(first, last)), on);
        var statuses = each.Select(one => one.Status).Distinct().ToList();
        Assert.Equal(statuses.Count == 1 ? statuses[0] : ReturnStatus.Undetermined, decision.Status);
        Assert.Equal(offered.Order(), decision.Explain().Options.Select(option => option.Remedy).Order());
        var alone = new[] { early, late }.Select(window => ReturnPolicy.Create([window]).Decide(SoldOn(DateFact.Between(first, last)), on).Status).ToList();
        tape.Classify("open only together", decision.Status == ReturnStatus.Open && alone.TrueForAll(status => status == ReturnStatus.Undetermined));
        tape.Classify("undetermined", decision.Status == ReturnStatus.Undetermined);

        ServiceCase SoldOn(DateFact day) => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, day)]));
    });

    [Fact]
    public void Never_more_goes_back_than_was_bought() => Law.Holds(tape =>
    {
        var policy = tape.ReturnPolicy();
        var facts = tape.ReturnCase();
        var decision = policy.Decide(facts.Case, facts.Delivery.FirstDay!.Value.PlusDays(tape.Next(10)));
        var explanation = decision.Explain();

        Assert.True(explanation.Quantity + facts.Returned <= facts.Bought);
        Assert.True(explanation.Left > 0 || decision.Status != ReturnStatus.Open);
        tape.Classify("cut", explanation.Quantity < facts.Asked);
        tape.Classify("nothing left", explanation.Left == 0);
    });

    [Fact]
    public void Options_end_with_their_windows_and_the_verdict_is_the_explanation() => Law.Holds(tape =>
    {
        var policy = tape.ReturnPolicy();
        var facts = tape.ReturnCase();
        var on = facts.Delivery.FirstDay!.Value.PlusDays(tape.Next(40));
        var decision = policy.Decide(facts.Case, on);
        var explanation = decision.Explain();

        Assert.Equal(decision.Status, explanation.Status);
        Assert.Equal(decision, policy.Decide(facts.Case, on));
        foreach (var option in explanation.Options)
        {
            var windows = explanation.Windows.Where(window => option.Windows.Contains(window.Id)).ToList();
            Assert.All(windows, window => Assert.Equal(WindowState.Open, window.State));
            Assert.True(option.IsUnlimited == windows.Any(window => window.IsUnlimited));
            Assert.True(option.IsUnlimited || option.LastDay?.LastDay == windows.Max(window => window.LastDay?.LastDay));
            Assert.All(option.Changes, change => Assert.True(change.From > on));
        }

        tape.Classify("options", !explanation.Options.IsEmpty);
        tape.Classify("terms change", explanation.Options.Any(option => !option.Changes.IsEmpty));
    });
}

internal static class ReturnWindowExtensions
{
    /// <summary>The same window in another length.</summary>
    public static Func<WindowLength, ReturnWindow> Parts(this ReturnWindow window) => length => ReturnWindow.Create(
        window.Id,
        window.Reasons,
        window.Start,
        length,
        window.Remedies,
        window.When,
        window.Profile,
        window.Replaces,
        window.Conditions,
        window.ExemptCategories,
        window.Counter,
        window.UsageLimit,
        window.Tolling,
        window.Early,
        window.AfterExchange);
}
