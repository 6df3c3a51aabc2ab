using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Drawn promises with every rule that there is, cases of which some facts are hidden, and all that is answered: the same ones in every run.</summary>
internal static class DecidedCases
{
    private static readonly EvidenceKind Label = EvidenceKind.Of("label");

    /// <summary>A case by its number.</summary>
    public static CoverageDraw Numbered(int number)
    {
        var tape = TapeOf(number);
        var draw = tape.Coverage(longest: 14);
        var whole = draw with { Policy = tape.Furnished(draw.Policy, draw.On), Facts = tape.Furnished(draw.Facts, draw.On, draw.Start) };

        // Nothing is hidden in a third of them; in the others, up to four facts.
        var facts = whole.Facts;
        for (var count = tape.Next(3) == 0 ? 0 : 1 + tape.Next(4); count > 0; count--)
        {
            facts = tape.Hide(facts, whole.Policy);
        }

        draw = whole with { Facts = facts };
        return tape.Flag(3) && draw.Decide().LastDays is { } last && last.LastDay.Year < 2040 ? draw with { On = (tape.Flag() ? last.FirstDay : last.LastDay).PlusDays(tape.Next(2)) } : draw;
    }

    /// <summary>All that is answered of a case, and what else rests on how long the warranty is valid.</summary>
    public static string Answers(CoverageDraw draw)
    {
        var answer = draw.Decide();
        var text = new List<string> { Text(answer) };
        foreach (var item in draw.Policy.Items)
        {
            text.Add($"{item.Item}: {Text(answer.For(item.Item))}");
        }

        var remedy = RemedyPolicy.Create(
            draw.Policy,
            [
                RemedyTrigger.Create("validity", [RemedyMeasure.Repairs(1)], [Remedy.Refund], failure: FailureNeed.NotNeeded),
                RemedyTrigger.Create("first", [RemedyMeasure.Downtime(5)], [Remedy.Exchange], period: RemedyPeriod.First(Term.OfDays(60)), strength: RemedyStrength.Presumption),
            ]).Decide(draw.Case, draw.On);
        text.Add($"remedy {remedy.Status}, missing {remedy.Missing}");
        text.AddRange(remedy.Explain().Triggers.Select(trigger => $"{trigger} [{string.Join("; ", trigger.Measures)}] by {trigger.AskByDay:R} missing {trigger.Missing}"));
        return string.Join("\n", text);
    }

    private static string Text(CoverageDecision answer)
    {
        var why = answer.Explain();
        return string.Create(CultureInfo.InvariantCulture, $"""
            {answer.Status}, certainly {string.Join(", ", answer.CertainFailures)}; start {answer.StartDay:R} {answer.StartDays}; last {answer.LastDay:R} {answer.LastDays}; left {answer.DaysLeft} {answer.LeastDaysLeft} {answer.MostDaysLeft}
            tolled {answer.TolledDays} {answer.IsProvisional}; by {answer.AnsweringLayer}; register by {answer.RegisterByDay:R}; goodwill {answer.GoodwillPercent}; next {(answer.StartDays is null ? null : answer.NextChangeDay):R}; missing {answer.Missing}
            {why}
            layers {string.Join(", ", why.Layers.Select(layer => $"{layer} {layer.Id.Kind} {layer.TolledDays} {layer.Covers}"))}
            segments {string.Join(", ", why.Segments)}; turning {string.Join(", ", why.TurningPoints)}; missing {why.Missing}
            """).ReplaceLineEndings("\n");
    }

    /// <summary>Numbers of a series of its own, so that no library's idea of chance moves the cases.</summary>
    private static Tape TapeOf(int number)
    {
        var state = (ulong)number + 1;
        var numbers = new int[260];
        for (var i = 0; i < numbers.Length; i++)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            numbers[i] = (int)((mixed ^ (mixed >> 31)) & int.MaxValue);
        }

        return new Tape(numbers, []);
    }

    /// <summary>The promise with what the wall calendar does not know: transfers, goodwill, items, several conditions, refused month ends, calendars that end; and its clauses.</summary>
    private static WarrantyPolicy Furnished(this Tape tape, WarrantyPolicy policy, LocalDate on)
    {
        var profile = tape.Next(8) switch
        {
            0 => CountingProfile.Create(monthEnd: MonthEnd.Refuse, calendar: policy.Profile.Calendar),
            1 when policy.Profile.Calendar is { } calendar => CountingProfile.Create(
                policy.Profile.FirstDay,
                policy.Profile.MonthEnd,
                policy.Profile.Roll,
                policy.Profile.ShortTermDays,
                WorkingDayCalendar.Create(calendar.Week, knownThrough: tape.DayNear(on, 40))),
            _ => policy.Profile,
        };
        var months = policy.Terms.All(rule => rule.Length?.WorkingDays is null or 0);
        var shorter = WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfDays(1 + tape.Next(200)), Clause.Of("F.1"))]);
        ValueList<WarrantyCondition> conditions = tape.Next(6) switch
        {
            0 => [.. policy.Conditions, WarrantyCondition.Present(Label, Clause.Of("C.8"))],
            1 => [.. policy.Conditions, WarrantyCondition.Present(Label, Clause.Of("C.9"), shorter)],
            _ => policy.Conditions,
        };
        return WarrantyPolicy.Create(
            policy.StartBases,
            [.. policy.Terms.Select((rule, index) => TermRule.Create(rule.Promise, rule.Length, rule.Component, rule.Class, rule.Series, Clause.Of("T." + index)))],
            profile,
            policy.Tolling,
            policy.FixedExtension,
            tape.Flag(6) ? [FloorRule.Create(FloorEvent.HandBack, Term.OfDays(5 + tape.Next(60)), RepairScope.Unit, CountingProfile.Default), .. policy.Floors] : policy.Floors,
            policy.PartWarranty,
            policy.Exchanges,
            policy.Stacking,
            tape.Flag(6) ? [.. policy.UsageLimits, UsageLimit.Create(Counter.Of("h"), 50, clause: Clause.Of("U.1"))] : policy.UsageLimits,
            conditions,
            policy.Exclusions,
            policy.OnlyCauses,
            policy.Findings,
            policy.AbnormalLife,
            policy.LayerOrder,
            tape.Flag(4) ? [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(months ? Term.OfMonths(1 + tape.Next(9)) : Term.OfWorkingDays(9))]), ItemRule.Create(CoverageItem.Freight, layers: [LayerKind.Base, LayerKind.Exchange])] : default,
            tape.Flag(3) ? GoodwillRule.Create(Term.OfDays(1 + tape.Next(60)), 1 + tape.Next(100), Clause.Of("G.1")) : null,
            tape.Next(5) switch
            {
                0 => TransferRule.Ends(Clause.Of("X.1")),
                1 => TransferRule.RemainderAtMost(tape.Flag() ? Term.OfDays(tape.Next(90) + 1) : Term.OfMonths(1 + tape.Next(4)), Clause.Of("X.2")),
                _ => null,
            });
    }

    private static CaseFacts Furnished(this Tape tape, CaseFacts facts, LocalDate on, LocalDate start)
    {
        var transferred = tape.DayNear(on, 30);
        facts = facts.WithDate(UnitEvent.Transfer, tape.Next(6) switch
        {
            0 => DateFact.Absent,
            1 => DateFact.NotYet,
            2 => DateFact.Unknown,
            3 => DateFact.Between(transferred, transferred.PlusDays(tape.Next(20))),
            _ => transferred,
        }).WithEvidence(Label, tape.Pick(Truth.Yes, Truth.Yes, Truth.No, Truth.Unknown));
        facts = facts with
        {
            Readings =
            [
                .. tape.Flag(3)
                    ? [Reading.Of(Counter.Kilometres, 90 + tape.Next(10), LocalDate.Min(start, on).PlusDays(-20)), Reading.Of(Counter.Kilometres, 100 + tape.Next(3), tape.DayNear(on, 3))]
                    : facts.Readings,
                .. tape.Flag() ? [Reading.Of(Counter.Of("h"), 49 + tape.Next(3))] : Array.Empty<Reading>(),
            ],
        };
        return facts.Claim is { } claim && tape.Flag(4)
            ? facts with
            {
                Claim = Claim.Create(
                    tape.Pick(claim.Component, Component.Of("other"), Component.Of("other", "lighting")),
                    tape.Pick(claim.Cause, null),
                    claim.Defect,
                    claim.Appeared,
                    DateFact.Between(on.PlusDays(-20 - tape.Next(20)), on.PlusDays(-tape.Next(20))),
                    claim.PartInstalled),
            }
            : facts;
    }
}
