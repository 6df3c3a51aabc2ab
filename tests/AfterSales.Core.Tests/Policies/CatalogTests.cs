using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Policies;

public class CatalogTests
{
    private static readonly LocalDate New = new(2024, 4, 1);

    [Fact]
    public void Every_problem_of_a_catalog_is_told_at_once_with_its_path()
    {
        var refused = Assert.Throws<InvalidInputException>(() => PolicyCatalog.Of(
        [
            Policy("a", "1"), Policy("a", "1"),
            Policy("b", "1", until: New), Policy("b", "2", from: New),
            Policy("c", "1", until: New.PlusDays(-1)), Policy("c", "2", from: New, by: VersionDate.Claim),
        ]));

        Assert.Equal(["policies[1].version", "policies[3].effective-from", "policies[5].version-by"], refused.Problems.Select(problem => problem.Path));
        Assert.Contains("both in force from 2024-04-01 until 2024-04-01", refused.Message, StringComparison.Ordinal);
        Assert.Equal("policies", Assert.Throws<InvalidInputException>(() => PolicyCatalog.Of([])).Problems.Single().Path);
    }

    [Theory]
    [InlineData(null, null, null, null, "a 1 and a 2 are both in force from the beginning on; end one before the other begins.")]
    [InlineData(null, 5, 3, null, "a 1 and a 2 are both in force from 2024-04-04 until 2024-04-06; end one before the other begins.")]
    [InlineData(3, null, null, 5, "a 1 and a 2 are both in force from 2024-04-04 until 2024-04-06; end one before the other begins.")]
    [InlineData(1, null, 3, null, "a 1 and a 2 are both in force from 2024-04-04 on; end one before the other begins.")]
    [InlineData(null, 5, null, 3, "a 1 and a 2 are both in force from the beginning until 2024-04-04; end one before the other begins.")]
    public void Versions_in_force_together_are_told_with_their_days(int? from, int? until, int? otherFrom, int? otherUntil, string message)
    {
        var refused = Assert.Throws<InvalidInputException>(() => PolicyCatalog.Of([Policy("a", "1", On(from), On(until)), Policy("a", "2", On(otherFrom), On(otherUntil))]));

        Assert.Equal(message, refused.Problems.Single().Message);

        static LocalDate? On(int? days) => days is { } known ? New.PlusDays(known) : null;
    }

    [Theory]
    [InlineData(VersionDate.Sale, VersionDate.Claim, "a 2 goes by the day of the claim, a 1 by the day of the sale; all versions of a policy go by the same.")]
    [InlineData(VersionDate.Claim, VersionDate.Sale, "a 2 goes by the day of the sale, a 1 by the day of the claim; all versions of a policy go by the same.")]
    public void Versions_go_by_the_same_day(VersionDate first, VersionDate second, string message) => Assert.Equal(
        message,
        Assert.Throws<InvalidInputException>(() => PolicyCatalog.Of([Policy("a", "1", until: New.PlusDays(-1), by: first), Policy("a", "2", from: New, by: second)])).Problems.Single().Message);

    [Fact]
    public void A_standing_says_all_its_reasons_in_one_line()
    {
        var standing = PolicyCatalog.Of([Policy("a", "1", from: New, jurisdiction: "ES", scope: Selector.Where(TraitKind.Channel, ["online"]))]).For(Sold(DateFact.Unknown), New)[0];

        Assert.Equal(3, standing.Reasons.Count);
        Assert.Equal(string.Join("; ", standing.Reasons), standing.ToString());
        Assert.Equal(string.Join("; ", standing.Reasons.Select(reason => reason.ToString(Language.Spanish))), standing.ToString(Language.Spanish));
        Assert.Equal(string.Join("；", standing.Reasons.Select(reason => reason.ToString(Language.SimplifiedChinese))), standing.ToString(Language.SimplifiedChinese));
    }

    [Fact]
    public void Traits_of_the_request_come_before_those_of_the_case()
    {
        var catalog = PolicyCatalog.Of([Policy("a", "1", scope: Selector.Where(TraitKind.Channel, ["online"]))]);
        var opened = ServiceEvent.Opened(Instant.FromUtc(2024, 4, 2, 9, 0));
        var inShop = ServiceCase.Create(SoldUnit.Create()).WithTraits([Trait.Of(TraitKind.Channel, "shop")]);

        Assert.Equal(Truth.Yes, catalog.For(ServiceRequest.Create([opened], [Trait.Of(TraitKind.Channel, "online")]), inShop)[0].Applies);
        Assert.Equal(Truth.No, catalog.For(ServiceRequest.Create([opened]), inShop)[0].Applies);
        Assert.Equal(Truth.Unknown, catalog.For(ServiceRequest.Create([opened]))[0].Applies);
    }

    [Fact]
    public void A_version_does_not_end_before_it_begins()
    {
        var refused = Assert.Throws<InvalidInputException>(() => Policy("a", "1", New, New.PlusDays(-1), jurisdiction: " "));

        Assert.Equal(["effective-until", "jurisdiction"], refused.Problems.Select(problem => problem.Path));
        Assert.Equal(New, Policy("a", "1", New, New).EffectiveUntil);
    }

    [Fact]
    public void At_most_one_version_applies_and_every_day_of_the_sale_is_tried() => Law.Holds(tape =>
    {
        // Versions that follow one another, with a gap now and then.
        var from = tape.Day();
        var versions = Enumerable.Range(0, 3).Select(i =>
        {
            var until = from.PlusDays(tape.Next(40));
            var version = Policy("a", "v" + i, i == 0 && tape.Flag() ? null : from, i == 2 && tape.Flag() ? null : until);
            from = until.PlusDays(1 + (tape.Flag(3) ? tape.Next(9) : 0));
            return version;
        }).ToList();
        var catalog = PolicyCatalog.Of(ValueList.From(tape.Shuffled(versions)));
        var first = tape.Flag() ? tape.Day() : tape.DayNear(versions[1].EffectiveFrom!.Value, 3);
        var last = first.PlusDays(tape.Next(30));
        var whole = catalog.For(Sold(DateFact.Between(first, last)), tape.Day());

        foreach (var standing in whole)
        {
            var applies = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(i => first.PlusDays(i))
                .Select(day => (standing.Policy.EffectiveFrom ?? day) <= day && day <= (standing.Policy.EffectiveUntil ?? day)).Distinct().ToList();
            Assert.Equal(applies.Count > 1 ? Truth.Unknown : applies[0] ? Truth.Yes : Truth.No, standing.Applies);
            Assert.Equal(applies.Count > 1 ? ["unit.dates.sale"] : [], standing.Missing.Select(fact => fact.Path));
        }

        Assert.True(whole.Count(standing => standing.Applies == Truth.Yes) <= 1);
        tape.Classify("one", whole.Any(standing => standing.Applies == Truth.Yes));
        tape.Classify("none", whole.All(standing => standing.Applies == Truth.No));
        tape.Classify("open", whole.Any(standing => standing.Applies == Truth.Unknown));
    });

    [Fact]
    public void A_scope_is_held_against_the_traits_of_the_case_and_a_certain_no_beats_what_is_not_known()
    {
        var catalog = PolicyCatalog.Of([Policy("a", "1", from: New, jurisdiction: "ES", scope: Selector.Of([
            SelectorTest.Of(TraitKind.Channel, ["online"]), SelectorTest.Of(TraitKind.Category, ["phone"]), SelectorTest.Of(TraitKind.Buyer, ["consumer"])]))]);

        Assert.Equal(
            ["traits.buyer", "traits.channel", "traits.jurisdiction", "unit.category", "unit.dates.sale"],
            Assert.Single(catalog.For(Sold(DateFact.Unknown), New)).Missing.Select(fact => fact.Path));
        Assert.Equal(Truth.No, Assert.Single(catalog.For(Sold(DateFact.Unknown).WithTraits([Trait.Of(TraitKind.Buyer, "business")]), New)).Applies);
        Assert.Equal(Truth.No, Assert.Single(catalog.For(Sold(New.PlusDays(-1)), New)).Applies);
        Assert.Equal(Truth.Yes, Assert.Single(catalog.For(
            ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, New)], category: "phone"))
                .WithTraits([Trait.Of(TraitKind.Buyer, "consumer"), Trait.Of(TraitKind.Channel, "online"), Trait.Of(TraitKind.Jurisdiction, "ES")]),
            New)).Applies);
    }

    [Fact]
    public void A_request_goes_by_the_local_day_of_its_opening_and_by_the_traits_of_its_case()
    {
        var shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var catalog = PolicyCatalog.Of([Policy("a", "1", until: New.PlusDays(-1), zone: shanghai), Policy("a", "2", from: New, zone: shanghai, scope: Selector.Where(TraitKind.Category, ["phone"]))]);
        var before = ServiceRequest.Create([ServiceEvent.Opened(Instant.FromUtc(2024, 3, 31, 15, 59))]);
        var after = ServiceRequest.Create([ServiceEvent.Opened(Instant.FromUtc(2024, 3, 31, 16, 0))]);

        Assert.Equal([Truth.Yes, Truth.No], catalog.For(before).Select(standing => standing.Applies));
        Assert.Equal([Truth.No, Truth.Unknown], catalog.For(after).Select(standing => standing.Applies));
        Assert.Equal([Truth.No, Truth.Yes], catalog.For(after, ServiceCase.Create(SoldUnit.Create(category: "phone"))).Select(standing => standing.Applies));
    }

    private static ServiceCase Sold(DateFact sale) => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale)]));

    private static AfterSalesPolicy Policy(
        string id, string version, LocalDate? from = null, LocalDate? until = null, VersionDate by = VersionDate.Sale, string? jurisdiction = null, Selector? scope = null, DateTimeZone? zone = null) =>
        AfterSalesPolicy.Create(
            id, version, zone, warranty: WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]), effectiveFrom: from, effectiveUntil: until, versionBy: by, jurisdiction: jurisdiction, scope: scope);
}
