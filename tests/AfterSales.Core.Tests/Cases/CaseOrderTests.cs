using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Tests.Cases;

/// <summary>Cases are values: what was given in another order, or as not known, makes no other case. And how cases print.</summary>
public class CaseOrderTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    [Fact]
    public void The_order_in_which_facts_are_given_does_not_matter()
    {
        var (sale, delivery) = (UnitDate.Of(UnitEvent.Sale, Day), UnitDate.Of(UnitEvent.Delivery, Day.PlusDays(2)));
        Assert.Equal(SoldUnit.Create([sale, delivery]), SoldUnit.Create([delivery, sale]));
        Assert.Equal(SoldUnit.Create([sale]), SoldUnit.Create([sale, UnitDate.Of(UnitEvent.Delivery, DateFact.Unknown)]));
        Assert.Equal(SoldUnit.Create(), SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, DateFact.Unknown)]));

        var unit = SoldUnit.Create([sale]);
        var (shown, missing) = (Evidence.Of(EvidenceKind.Of("invoice"), Truth.Yes), Evidence.Of(EvidenceKind.Of("warranty-card"), Truth.No));
        Assert.Equal(ServiceCase.Create(unit, evidence: [shown, missing]), ServiceCase.Create(unit, evidence: [missing, shown]));
        Assert.Equal(ServiceCase.Create(unit), ServiceCase.Create(unit, evidence: [Evidence.Of(EvidenceKind.Of("invoice"), Truth.Unknown)]));

        var (channel, buyer) = (Trait.Of(TraitKind.Channel, "online"), Trait.Of(TraitKind.Buyer, "consumer"));
        Assert.Equal(ServiceCase.Create(unit).WithTraits([channel, buyer]), ServiceCase.Create(unit).WithTraits([buyer, channel]));

        var opened = ServiceEvent.Opened(Instant.FromUtc(2024, 3, 1, 12, 0));
        Assert.Equal(ServiceRequest.Create([opened], [channel, buyer]), ServiceRequest.Create([opened], [buyer, channel]));

        var (arrived, declared) = (ReturnDate.Of(ReturnEvent.Declared, Day), ReturnDate.Of(ReturnEvent.SentBack, Day.PlusDays(1)));
        Assert.Equal(ReturnRequest.Create(dates: [arrived, declared]), ReturnRequest.Create(dates: [declared, arrived]));
    }

    [Fact]
    public void What_is_not_known_prints_as_that()
    {
        Assert.Equal("none", AgreedTerm.None.ToString());
        Assert.Equal("unknown", default(AgreedTerm).ToString());
        Assert.Equal("none", PartsWait.None.ToString());
        Assert.Equal("unknown", default(PartsWait).ToString());
        Assert.Equal("return, reason unknown", ReturnRequest.Create().ToString());
        Assert.Equal("old product, ? months, use ?", TradeIn.Create().ToString());
        Assert.Equal([Truth.Unknown, Truth.No, Truth.Yes], new[] { default, PartsWait.None, PartsWait.Of(Day, null) }.Select(wait => wait.Waited));
    }

    [Fact]
    public void Waits_for_parts_are_equal_when_both_ends_are()
    {
        PartsWait[] waits = [default, PartsWait.None, PartsWait.Of(Day, null), PartsWait.Of(Day, Day), PartsWait.Of(Day, Day.PlusDays(1)), PartsWait.Of(Day.PlusDays(1), Day.PlusDays(1))];
        for (var i = 0; i < waits.Length; i++)
        {
            for (var j = 0; j < waits.Length; j++)
            {
                Assert.Equal(i == j, waits[i] == waits[j]);
            }
        }
    }
}
