using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>Draws promises that have clauses and, beside the rules of the plain draws, transfers, goodwill, items, and several floors, limits and conditions.</summary>
internal static class FurnishedDraws
{
    private static readonly EvidenceKind Label = EvidenceKind.Of("label");
    private static readonly Counter Hours = Counter.Of("h");

    /// <summary>A promise and a case that touches it. Everything that matters is known.</summary>
    public static CoverageDraw Furnished(this Tape tape, int longest = 14)
    {
        var draw = tape.Coverage(longest);
        return draw with { Policy = tape.Furnished(draw.Policy), Facts = tape.Furnished(draw.Facts, draw.On, draw.Start) };
    }

    private static WarrantyPolicy Furnished(this Tape tape, WarrantyPolicy policy)
    {
        var months = policy.Terms.All(rule => rule.Length?.WorkingDays is null or 0);
        var shorter = WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfDays(1 + tape.Next(200)), Clause.Of("F.1"))]);
        return WarrantyPolicy.Create(
            policy.StartBases,
            [.. policy.Terms.Select((rule, index) => TermRule.Create(rule.Promise, rule.Length, rule.Component, rule.Class, rule.Series, Clause.Of("T." + index)))],
            policy.Profile,
            policy.Tolling,
            policy.FixedExtension,
            tape.Flag(6) ? [FloorRule.Create(FloorEvent.HandBack, Term.OfDays(5 + tape.Next(60)), RepairScope.Unit, CountingProfile.Default), .. policy.Floors] : policy.Floors,
            policy.PartWarranty,
            policy.Exchanges,
            policy.Stacking,
            tape.Flag(6) ? [.. policy.UsageLimits, UsageLimit.Create(Hours, 50, clause: Clause.Of("U.1"))] : policy.UsageLimits,
            tape.Next(6) switch
            {
                0 => [.. policy.Conditions, WarrantyCondition.Present(Label, Clause.Of("C.8"))],
                1 => [.. policy.Conditions, WarrantyCondition.Present(Label, Clause.Of("C.9"), shorter)],
                _ => policy.Conditions,
            },
            policy.Exclusions,
            policy.OnlyCauses,
            policy.Findings,
            policy.AbnormalLife,
            policy.LayerOrder,
            tape.Flag(4)
                ? [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(months ? Term.OfMonths(1 + tape.Next(9)) : Term.OfWorkingDays(9))]), ItemRule.Create(CoverageItem.Freight, layers: [LayerKind.Base, LayerKind.Exchange])]
                : default,
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
        // Nobody passes on what has not been sold.
        facts = facts.WithDate(UnitEvent.Transfer, tape.Next(4) switch { 0 => DateFact.Absent, _ when facts.DateOf(UnitEvent.Sale).Kind != DateFactKind.Known => DateFact.NotYet, _ => LocalDate.Max(start, tape.DayNear(on, 30)) })
            .WithEvidence(Label, tape.Flag(3) ? Truth.No : Truth.Yes);
        facts = facts with
        {
            Readings =
            [
                .. tape.Flag(3)
                    ? [Reading.Of(Counter.Kilometres, 90 + tape.Next(10), LocalDate.Min(start, on).PlusDays(-20)), Reading.Of(Counter.Kilometres, 100 + tape.Next(3), tape.DayNear(on, 3))]
                    : facts.Readings,
                Reading.Of(Hours, 49 + tape.Next(3)),
            ],
        };
        return facts.Claim is { } claim && tape.Flag(5) ? facts with { Claim = claim.WithComponent(tape.Pick(Component.Of("other"), Component.Of("other", "lighting"))) } : facts;
    }
}
