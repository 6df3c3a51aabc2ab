using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Drawn promises with every rule that there is, cases of which some facts are hidden, and all that is answered: the same ones in every run.</summary>
internal static class DecidedCases
{
    /// <summary>A case by its number.</summary>
    public static CoverageDraw Numbered(int number)
    {
        var tape = TapeOf(number);
        var whole = tape.Furnished();
        whole = whole with { Policy = tape.Counted(whole.Policy, whole.On) };

        // Nothing is hidden in a third of them; in the others, up to five facts.
        var facts = tape.Next(3) == 0 ? whole.Facts : tape.Obscured(whole.Facts, whole.On);
        for (var count = facts == whole.Facts ? 0 : tape.Next(5); count > 0; count--)
        {
            facts = tape.Hide(facts, whole.Policy);
        }

        var draw = whole with { Facts = facts };
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

    /// <summary>The promise counted by profiles that cannot tell every day: they refuse months that lack one, or know their calendar only so far.</summary>
    private static WarrantyPolicy Counted(this Tape tape, WarrantyPolicy policy, LocalDate on) => tape.Next(8) switch
    {
        0 => policy.CountedBy(CountingProfile.Create(monthEnd: MonthEnd.Refuse, calendar: policy.Profile.Calendar)),
        1 when policy.Profile is { Calendar: { } calendar } profile => policy.CountedBy(CountingProfile.Create(
            profile.FirstDay,
            profile.MonthEnd,
            profile.Roll,
            profile.ShortTermDays,
            WorkingDayCalendar.Create(calendar.Week, knownThrough: tape.DayNear(on, 40)))),
        _ => policy,
    };

    private static WarrantyPolicy CountedBy(this WarrantyPolicy policy, CountingProfile profile) => WarrantyPolicy.Create(
        policy.StartBases,
        policy.Terms,
        profile,
        policy.Tolling,
        policy.FixedExtension,
        policy.Floors,
        policy.PartWarranty,
        policy.Exchanges,
        policy.Stacking,
        policy.UsageLimits,
        policy.Conditions,
        policy.Exclusions,
        policy.OnlyCauses,
        policy.Findings,
        policy.AbnormalLife,
        policy.LayerOrder,
        policy.Items,
        policy.Goodwill,
        policy.Transfer);

    /// <summary>Facts that the laws' draws do not hide: when it was passed on, when it failed, what the second counter said and what nobody has looked at.</summary>
    private static CaseFacts Obscured(this Tape tape, CaseFacts facts, LocalDate on)
    {
        var transferred = tape.DayNear(on, 30);
        facts = tape.Next(6) switch
        {
            0 => facts.WithDate(UnitEvent.Transfer, DateFact.Unknown),
            1 => facts.WithDate(UnitEvent.Transfer, DateFact.Between(transferred, transferred.PlusDays(tape.Next(20)))),
            2 => facts.WithEvidence(EvidenceKind.Of("label"), Truth.Unknown),
            3 => facts with { Readings = [.. facts.Readings.Where(reading => reading.Counter == Counter.Kilometres)] },
            _ => facts,
        };
        return facts.Claim is { } claim && tape.Flag()
            ? facts with
            {
                Claim = Claim.Create(
                    claim.Component,
                    tape.Pick(claim.Cause, null),
                    claim.Defect,
                    claim.Appeared,
                    DateFact.Between(on.PlusDays(-20 - tape.Next(20)), on.PlusDays(-tape.Next(20))),
                    claim.PartInstalled),
            }
            : facts;
    }
}
