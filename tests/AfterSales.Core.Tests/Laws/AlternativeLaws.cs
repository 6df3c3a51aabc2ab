using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.ServiceLevels;
using AfterSales.Tests.Warranties;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Laws;

/// <summary>Every certain "no" says what would make it a "yes"; and when the case is changed as it says, it is no longer that "no".</summary>
public class AlternativeLaws
{
    [Fact]
    public void What_is_not_covered_says_what_would_be() => Law.Holds(tape =>
    {
        var draw = tape.Flag() ? tape.Coverage() : tape.Furnished();
        var decision = draw.Decide();
        var alternatives = decision.Explain().Alternatives;
        if (decision.IsCovered || decision.Status == CoverageStatus.Undetermined)
        {
            Assert.True(decision.Status == CoverageStatus.Undetermined || alternatives.IsEmpty);
            return;
        }

        Assert.True(!alternatives.IsEmpty, $"{decision} says nothing: {draw}");
        var facts = draw.Facts;
        var on = draw.On;
        foreach (var alternative in alternatives)
        {
            var code = alternative.Code;
            var first = alternative.Arguments[0];
            if (code == WarrantyReasons.IfOtherCause)
            {
                facts = facts with { Claim = facts.Claim!.WithCause(Cause.Quality) };
            }
            else if (code == WarrantyReasons.IfShown)
            {
                facts = facts.WithEvidence(EvidenceKind.Of(first.Name), Truth.Yes);
            }
            else if (code == WarrantyReasons.IfRegisteredBy)
            {
                facts = facts.WithDate(UnitEvent.Registration, LocalDate.Min(first.Day, on));
            }
            else if (code == WarrantyReasons.IfRegisteredWithin)
            {
                facts = facts.WithDate(UnitEvent.Registration, LocalDate.Min(draw.Start, on));
            }
            else if (code == WarrantyReasons.IfUsedLess)
            {
                facts = facts with { Readings = [.. facts.Readings.Where(reading => reading.Counter.Name != first.Name), Reading.Of(Counter.Of(first.Name), first.Amount)] };
            }
            else if (code == WarrantyReasons.IfHappened)
            {
                facts = facts.WithDate(UnitEvent.Sale, on).WithDate(UnitEvent.Installation, on);
            }
            else if ((code == WarrantyReasons.IfAskedFrom && decision.Status == CoverageStatus.NotStarted) || (code == WarrantyReasons.IfAskedBy && decision.Status == CoverageStatus.Expired))
            {
                on = first.Day;
            }
            else if (code == WarrantyReasons.IfAgreed)
            {
                facts = facts with { Agreed = AgreedTerm.Of(first.Term) };
            }
        }

        // What only another promise would change cannot be tried on the case. On an earlier day a later registration or extension is not seen, and another promise can hold;
        // on a later one the counter can show more.
        var promised = alternatives.Any(alternative => alternative.Code == WarrantyReasons.IfPromised);
        var isUnseen = on < draw.On && (facts.DateOf(UnitEvent.Registration).LastDay > on || facts.Extensions.Any(extension => extension.Bought.LastDay > on))
            || (on > draw.On && facts.Readings.Any(reading => reading.ReadOn > draw.On));
        var after = draw.Policy.Decide(facts.ToCase(), on);
        Assert.True(promised || isUnseen || after.Status != decision.Status, $"{decision} is {after} on {on:R} with\n{string.Join("\n", alternatives)}\n{draw}");
        tape.Classify("excluded", decision.Status == CoverageStatus.Excluded);
        tape.Classify("not started", decision.Status == CoverageStatus.NotStarted);
        tape.Classify("expired", decision.Status == CoverageStatus.Expired);
        tape.Classify("no promise", promised);
        tape.Classify("no agreement", alternatives.Any(alternative => alternative.Code == WarrantyReasons.IfAgreed));
        tape.Classify("late registration", alternatives.Any(alternative => alternative.Code == WarrantyReasons.IfRegisteredBy));
        tape.Classify("used too much", alternatives.Any(alternative => alternative.Code == WarrantyReasons.IfUsedLess));
        tape.Classify("nothing happened", alternatives.Any(alternative => alternative.Code == WarrantyReasons.IfHappened));
        tape.Classify("covered then", after.IsCovered);
    });

    [Fact]
    public void What_may_not_go_back_says_what_might() => Law.Holds(tape =>
    {
        var policy = tape.ReturnPolicy();
        var facts = tape.ReturnCase();
        var start = facts.Delivery.FirstDay!.Value;
        var on = start.PlusDays(tape.Between(-5, 60));
        facts = tape.Next(6) switch
        {
            0 => facts with { Delivery = DateFact.NotYet, DeliveredAt = null },
            1 => facts with { Delivery = DateFact.Between(start, start.PlusDays(3)), DeliveredAt = null },
            2 => facts with { DeclaredAt = on.At(tape.TimeOfDay()).InUtc().ToInstant() },
            _ => facts,
        };
        var decision = policy.Decide(facts.Case, on);
        var explanation = decision.Explain();
        if (decision.Status is ReturnStatus.Open or ReturnStatus.Undetermined)
        {
            Assert.True(explanation.Alternatives.IsEmpty);
            return;
        }

        Assert.True(!explanation.Alternatives.IsEmpty, $"{decision} says nothing on {on:R}: {facts}\n{policy}");
        var changed = facts;
        var day = on;
        foreach (var alternative in explanation.Alternatives)
        {
            var code = alternative.Code;
            var first = alternative.Arguments[0];
            changed = code == ReturnReasons.IfUsedLess ? changed with { Kilometres = first.Amount }
                : code == ReturnReasons.IfDeclaredBy ? changed with { DeclaredAt = null }
                : code == ReturnReasons.IfDeclaredBefore ? changed with { DeclaredAt = first.Instant - Duration.FromSeconds(1) }
                : code == ReturnReasons.IfHappened ? changed with { Delivery = on, Sale = on, DeliveredAt = null }
                : code == ReturnReasons.IfOtherCategory ? changed with { Category = "other" }
                : code == ReturnReasons.IfSomeLeft ? changed with { Returned = 0 }
                : code == ReturnReasons.IfReason ? changed with { Reason = ReturnReason.Of(alternative.Arguments[1].Name.Split(", ")[0]) }
                : code == ReturnReasons.IfTrait ? changed with { Tier = alternative.Arguments[2].Name }
                : code == ReturnReasons.IfPresent ? changed with { Unused = Truth.Yes, Proof = Truth.Yes }
                : changed;
            day = code == ReturnReasons.IfFrom ? LocalDate.Max(day, first.Day)
                : code == ReturnReasons.IfDeclaredBy ? first.Day
                : code == ReturnReasons.IfDeclaredBefore ? (first.Instant - Duration.FromSeconds(1)).InUtc().Date
                : day;
        }

        var promised = explanation.Alternatives.Any(alternative => alternative.Code == ReturnReasons.IfPromised);
        var after = policy.Decide(changed.Case, day);
        Assert.True(promised || after.Status != decision.Status, $"{decision} on {on:R} is {after} on {day:R} with\n{string.Join("\n", explanation.Alternatives)}\n{facts}\n{policy}");
        foreach (var status in new[] { ReturnStatus.Closed, ReturnStatus.NotStarted, ReturnStatus.Refused, ReturnStatus.NoWindow })
        {
            tape.Classify(status.ToString(), decision.Status == status);
        }

        tape.Classify("no promise", promised);
        tape.Classify("used too much", explanation.Alternatives.Any(alternative => alternative.Code == ReturnReasons.IfUsedLess));
        tape.Classify("hours", explanation.Alternatives.Any(alternative => alternative.Code == ReturnReasons.IfDeclaredBefore));
    });

    [Fact]
    public void What_earns_no_remedy_says_what_would() => Law.Holds(tape =>
    {
        var policy = tape.RemedyPolicy();
        var facts = tape.RemedyCase();
        var on = facts.Sale.PlusDays(tape.Between(-10, 300));
        var decision = policy.Decide(facts.Case, on);
        var explanation = decision.Explain();
        if (decision.Status != RemedyStatus.None)
        {
            Assert.True(explanation.Alternatives.IsEmpty);
            return;
        }

        foreach (var trigger in policy.Triggers)
        {
            // Each trigger alone says what it lacks.
            var alone = RemedyPolicy.Create(policy.Warranty, [trigger]);
            var alternatives = alone.Decide(facts.Case, on).Explain().Alternatives;
            Assert.True(!alternatives.IsEmpty, $"{trigger} says nothing on {on:R}: {facts}\n{policy}");
            Assert.All(alternatives, alternative => Assert.Contains(alternative, explanation.Alternatives));

            var changed = facts;
            if (alternatives.Any(alternative => alternative.Code == RemedyReasons.IfPresent))
            {
                changed = changed with { Notice = Truth.Yes, Irreparable = Truth.Yes };
            }

            var from = alternatives.FirstOrDefault(alternative => alternative.Code == RemedyReasons.IfFailsFrom)?.Arguments[1].Day;
            var by = alternatives.FirstOrDefault(alternative => alternative.Code == RemedyReasons.IfFailedBy)?.Arguments[1].Day;
            if (from is not null || by is not null || alternatives.Any(alternative => alternative.Code == RemedyReasons.IfFailsAgain))
            {
                changed = changed with { Fails = Truth.Yes, Covered = Truth.Yes, Cause = Cause.Quality, Safety = Truth.Yes, MainParts = ["engine"], Appeared = from ?? by ?? DateFact.Unknown };
            }

            var codes = alternatives.Select(alternative => alternative.Code).ToList();
            if (codes.TrueForAll(code => code == RemedyReasons.IfPresent || code == RemedyReasons.IfFailsAgain || code == RemedyReasons.IfFailedBy || code == RemedyReasons.IfFailsFrom))
            {
                Assert.True(alone.Decide(changed.Case, from ?? on).Status != RemedyStatus.None, $"{trigger} is not met on {on:R} with\n{string.Join("\n", alternatives)}\n{changed}\n{policy}");
                tape.Classify("met then", true);
            }

            foreach (var late in alternatives.Where(alternative => alternative.Code == RemedyReasons.IfAskedBy))
            {
                var then = alone.Decide(facts.Case, late.Arguments[1].Day).Explain();
                Assert.DoesNotContain(then.Reasons.Concat(then.Alternatives), reason => reason.Code == RemedyReasons.AskedTooLate || reason.Code == RemedyReasons.IfAskedBy);
                tape.Classify("too late", true);
            }
        }

        tape.Classify("met then", false);
        tape.Classify("too late", false);
        tape.Classify("counts", explanation.Alternatives.Any(alternative => alternative.Code == RemedyReasons.IfMore));
        tape.Classify("period over", explanation.Alternatives.Any(alternative => alternative.Code == RemedyReasons.IfFailedBy));
        tape.Classify("period not begun", explanation.Alternatives.Any(alternative => alternative.Code == RemedyReasons.IfFailsFrom));
        tape.Classify("fails", explanation.Alternatives.Any(alternative => alternative.Code == RemedyReasons.IfFailsAgain));
    });

    [Fact]
    public void Repairs_that_are_lacking_are_as_many_as_it_says() => Law.Holds(tape =>
    {
        var measure = RemedyMeasure.Repairs(tape.Between(1, 5), tape.Pick(RemedyThreshold.AtLeast, RemedyThreshold.MoreThan));
        var policy = RemedyPolicy.Create(
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(3))]),
            [RemedyTrigger.Create("t", [measure], [Remedy.Exchange], failure: FailureNeed.NotNeeded)]);
        var facts = tape.RemedyCase() with { Exchanges = [] };
        var on = facts.Sale.PlusDays(400);
        var decision = policy.Decide(facts.Case, on);
        if (decision.Status != RemedyStatus.None)
        {
            return;
        }

        var more = (int)decision.Explain().Alternatives.Single().Arguments[1].Number;
        Assert.Equal(RemedyStatus.Right, policy.Decide(With(more), on).Status);
        Assert.Equal(RemedyStatus.None, policy.Decide(With(more - 1), on).Status);
        tape.Classify("one", more == 1);
        tape.Classify("several", more > 1);

        ServiceCase With(int repairs) => (facts with
        {
            Repairs = [.. facts.Repairs.Where(repair => repair.Until is not null), .. Enumerable.Range(0, repairs).Select(n => new RepairDrawn { From = facts.Sale.PlusDays(200 + (3 * n)), Until = facts.Sale.PlusDays(201 + (3 * n)) })],
        }).Case;
    });

    [Fact]
    public void What_was_too_late_says_by_when_it_was_due() => Law.Holds(tape =>
    {
        var calendar = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.MondayToFriday([OpenInterval.Of(new LocalTime(9, 0), new LocalTime(17, 0))]));
        var target = tape.Flag() ? ServiceTarget.Within(Duration.FromMinutes(tape.Pick(480, 960, tape.Between(1, 900)))) : ServiceTarget.WithinWorkingDays(tape.Between(1, 3), DayEnd.Close);
        var policy = ServiceLevelPolicy.Create([ServiceCommitment.Create(ServiceLevelDraws.Fix, calendar, target, [ServiceEventKind.Resolved])]);
        var opened = Instant.FromUtc(2024, 1, 1, 9, 0) + Duration.FromMinutes(tape.Pick(0, tape.Next(14 * 24 * 60)));
        var now = opened + Duration.FromMinutes(tape.Next(10 * 24 * 60));
        var resolved = tape.Flag() ? opened + Duration.FromMinutes(tape.Next(10 * 24 * 60)) : (Instant?)null;
        var decision = Decide(resolved);
        var alternatives = decision.Explain().Alternatives;
        var isNo = decision.Status is ServiceLevelStatus.Breached or ServiceLevelStatus.MetLate;
        Assert.Equal(isNo ? 1 : 0, alternatives.Count);
        if (!isNo)
        {
            return;
        }

        var alternative = alternatives[0];
        var due = decision.DueAt!.Value;
        Assert.Equal(ServiceLevelStatus.Met, Decide(due).Status);
        if (alternative.Code == ServiceLevelReasons.IfDoneBy)
        {
            Assert.Equal(due, alternative.Arguments[0].Instant);
        }
        else
        {
            Assert.Equal(calendar.Elapsed(due, decision.StoppedAt ?? now).Amount, alternative.Arguments[0].Duration);
        }

        tape.Classify("in hours", alternative.Code == ServiceLevelReasons.Sooner);
        tape.Classify("out of hours", alternative.Code == ServiceLevelReasons.IfDoneBy);
        tape.Classify("still open", decision.StoppedAt is null);

        MetricDecision Decide(Instant? at) => policy.Decide(
            ServiceRequest.Create(at is { } then ? [ServiceEvent.Opened(opened), ServiceEvent.Of(ServiceEventKind.Resolved, then)] : [ServiceEvent.Opened(opened)]), now).Of(ServiceLevelDraws.Fix);
    });
}
