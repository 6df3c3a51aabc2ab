using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Laws;
using AfterSales.Tests.PublicApi;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Drawn promises with every rule that there is, cases of which some facts are hidden, and all that is answered: the same ones in every run.</summary>
internal static class DecidedCases
{
    /// <summary>A case by its number.</summary>
    public static CoverageDraw Numbered(int number)
    {
        var tape = Tape.Numbered(number, length: 260);
        var whole = tape.Furnished();
        whole = whole with { Policy = tape.Counted(whole.Policy, whole.On) };

        // Where a cause is excluded nobody sees what the layers say: most promises leave that aside.
        whole = tape.Flag(4) ? whole : whole with { Policy = Changed(whole.Policy, whole.Policy.Profile, whole.Policy.UsageLimits, isPlain: true) };
        whole = tape.Flag(7) ? PartlyOver(whole) : whole;

        // Nothing is hidden in a quarter of them; in the others, some facts that the layers ask for.
        var facts = whole.Facts;
        for (var count = tape.Next(4) == 0 ? 0 : 1 + tape.Next(5); count > 0; count--)
        {
            facts = tape.Flag(3) ? tape.Hide(facts, whole.Policy) : tape.Obscured(facts, whole);
        }

        var draw = whole with { Facts = facts };
        return tape.Flag(3) && draw.Decide().LastDays is { } last && last.LastDay.Year < 2040 ? draw with { On = (tape.Flag() ? last.FirstDay : last.LastDay).PlusDays(tape.Next(2)) } : draw;
    }

    /// <summary>A case of which more is not known, by its number.</summary>
    public static CoverageDraw Uncertain(int number) => Tape.Numbered(number, length: 4000).Uncertain();

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

    /// <summary>A case as a line that tells its verdict and the sum over all that is answered of it; and the whole.</summary>
    public static (string Line, string Whole) Told(int number, CoverageDraw draw, string answers)
    {
        var answer = draw.Decide();
        return (
            string.Create(CultureInfo.InvariantCulture, $"{number} {answer}{(answer.Missing.IsEmpty ? "" : " without ")}{answer.Missing} {ApprovedLines.Sum(answers):x8}"),
            $"{draw}\n{answers}");
    }

    /// <summary>A decision and its explanation.</summary>
    public static string Text(CoverageDecision answer)
    {
        var why = answer.Explain();
        return string.Create(CultureInfo.InvariantCulture, $"""
            {answer.Status}, certainly {string.Join(", ", answer.CertainFailures)}; start {answer.StartDay:R} {answer.StartDays}; last {answer.LastDay:R} {answer.LastDays}; left {answer.DaysLeft} {answer.LeastDaysLeft} {answer.MostDaysLeft}
            tolled {answer.TolledDays} {answer.IsProvisional}; by {answer.AnsweringLayer}; register by {answer.RegisterByDay:R}; goodwill {answer.GoodwillPercent}; next {(answer.StartDays is null ? null : answer.NextChangeDay):R}; missing {answer.Missing}
            {why}
            layers {string.Join(", ", why.Layers.Select(layer => $"{layer} {layer.Id.Kind} {layer.TolledDays} {layer.Covers}"))}
            segments {string.Join(", ", why.Segments)}; turning {string.Join(", ", why.TurningPoints.Select(day => $"{day:R}"))}; missing {why.Missing}
            """).ReplaceLineEndings("\n");
    }

    /// <summary>The promise counted by profiles that cannot tell every day: they refuse months that lack one, or know their calendar only so far.</summary>
    private static WarrantyPolicy Counted(this Tape tape, WarrantyPolicy policy, LocalDate on) => tape.Next(8) switch
    {
        0 => Changed(policy, CountingProfile.Create(monthEnd: MonthEnd.Refuse, calendar: policy.Profile.Calendar), policy.UsageLimits),
        1 when policy.Profile is { Calendar: { } calendar } profile => Changed(
            policy,
            CountingProfile.Create(
                profile.FirstDay,
                profile.MonthEnd,
                profile.Roll,
                profile.ShortTermDays,
                WorkingDayCalendar.Create(calendar.Week, knownThrough: tape.DayNear(on, 40))),
            policy.UsageLimits),
        _ => policy,
    };

    /// <summary>The base is over a limit that the extension bought does not have.</summary>
    private static CoverageDraw PartlyOver(CoverageDraw draw) => draw with
    {
        Policy = Changed(draw.Policy, draw.Policy.Profile, [UsageLimit.Create(Counter.Kilometres, 100, [LayerKind.Base])]),
        Facts = draw.Facts with
        {
            Readings = [Reading.Of(Counter.Kilometres, 101)],
            Extensions = [.. draw.Facts.Extensions, BoughtExtension.Consecutive("more", Term.OfDays(30), draw.Start)],
        },
    };

    private static WarrantyPolicy Changed(WarrantyPolicy policy, CountingProfile profile, ValueList<UsageLimit> limits, bool isPlain = false) => WarrantyPolicy.Create(
        policy.StartBases,
        policy.Terms,
        profile,
        policy.Tolling,
        policy.FixedExtension,
        policy.Floors,
        policy.PartWarranty,
        policy.Exchanges,
        policy.Stacking,
        limits,
        isPlain ? [.. policy.Conditions.Where(condition => condition.Fallback is not null)] : policy.Conditions,
        isPlain ? default : policy.Exclusions,
        isPlain ? default : policy.OnlyCauses,
        isPlain ? default : policy.Findings,
        policy.AbnormalLife,
        policy.LayerOrder,
        policy.Items,
        policy.Goodwill,
        policy.Transfer);

    /// <summary>One more fact that the layers ask for is not known, or but for a range that has the day asked in it.</summary>
    private static CaseFacts Obscured(this Tape tape, CaseFacts facts, CoverageDraw draw)
    {
        var on = draw.On;
        switch (tape.Next(13))
        {
            case 0:
                return facts.WithDate(UnitEvent.Transfer, tape.Flag() ? DateFact.Unknown : DateFact.Between(on.PlusDays(-tape.Next(20)), on.PlusDays(tape.Next(20))));
            case 1:
                return facts.WithEvidence(tape.Pick(EvidenceKind.Of("label"), EvidenceKind.IdentifiedByAuthority), Truth.Unknown);
            case 2:
                return facts with { Readings = [.. facts.Readings.Where(reading => reading.Counter == Counter.Kilometres)] };
            case 3:
                return facts with { Series = null };
            case 4 when facts.Claim is { } claim:
                return facts with { Claim = claim.WithComponent(null) };
            case 5:
                return facts.WithRepairs(repair => repair.With(paid: Truth.Unknown));
            case 6:
                return facts.WithRepairs(repair => repair.HandedInOn <= on && repair.HandedBack.Kind == DateFactKind.Known ? repair.With(DateFact.Between(repair.HandedInOn, on.PlusDays(tape.Next(5)))) : repair);
            case 7:
                return facts with { Exchanges = [.. facts.Exchanges.Select(exchange => Exchange.Of(exchange.ExchangedOn))] };
            case 8:
                return facts.WithExtensions(extension => extension.With(bought: DateFact.Between(on.PlusDays(-5), on.PlusDays(tape.Next(5)))));
            case 9 when facts.FixedLastDay is null:
                return draw.Policy.StartBases.SelectMany(basis => basis.Events).Aggregate(facts, (item, unitEvent) => item.WithDate(unitEvent, DateFact.Unknown));
            case 10 when facts.Claim is { } claim:
                return facts with { Claim = claim.WithDefect(null) };
            case 11 when facts.Claim is { } claim:
                return facts with
                {
                    Claim = Claim.Create(
                        claim.Component,
                        tape.Pick(claim.Cause, null),
                        claim.Defect,
                        claim.Appeared,
                        DateFact.Between(on.PlusDays(-20 - tape.Next(20)), on.PlusDays(-tape.Next(20))),
                        claim.PartInstalled),
                };
            default:
                return facts.WithRepairs(repair => repair.WithDefect(null).WithParts(null));
        }
    }
}
