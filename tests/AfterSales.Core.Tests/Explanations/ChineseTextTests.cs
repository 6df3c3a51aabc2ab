using System.Text.RegularExpressions;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Architecture;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Explanations;

/// <summary>Chinese texts have wide brackets and marks, and no English words but ids.</summary>
public partial class ChineseTextTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    [Fact]
    public void No_text_has_a_narrow_mark() =>
        Offenders.None(Core.ReasonCodes.Select(entry => entry.Code).Where(code => NarrowMark().IsMatch(code.Template(Language.SimplifiedChinese))).Select(code => code.Id));

    [Fact]
    public void The_clause_stands_in_wide_brackets()
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1), Clause.Of("W.1"))]);
        var reasons = policy.Decide(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Day)])), Day).Explain().Reasons;

        Assert.Equal("自2024-03-01起1年（W.1） [warranty.in-period]", reasons.Single(reason => reason.Code == WarrantyReasons.InPeriod).ToString(Language.SimplifiedChinese));
    }

    [Fact]
    public void Alternatives_name_events_the_unit_and_reasons_in_the_language()
    {
        var unit = SoldUnit.Create([UnitDate.Of(UnitEvent.FirstUse, DateFact.NotYet)]);
        var plain = WarrantyPolicy.Create([UnitEvent.FirstUse], [TermRule.ForUnit(Term.OfYears(1))]);
        var lamps = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForComponent("lamp", Term.OfYears(1))]);
        var window = ReturnWindow.Create(
            "w", [ReturnReason.QualityProblem, ReturnReason.WrongItem], ReturnStart.LatestOf([ReturnBasis.LastParcel, UnitEvent.FirstUse]), Term.OfDays(7), [Remedy.Return]);
        var returns = ReturnPolicy.Create([window]);

        Says("首次使用已发生", plain.Decide(ServiceCase.Create(unit), Day).Explain());
        Says("hubiera habido primer uso", plain.Decide(ServiceCase.Create(unit), Day).Explain(), Language.Spanish);
        Says("对整机承诺了保修期", lamps.Decide(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Day)])), Day).Explain());
        Says("就退换期w而言，原因为：质量问题、发错商品", returns.Decide(Wished(unit, ReturnReason.NoReason), Day).Explain());
        Says("最后一个包裹的到货、首次使用已发生", returns.Decide(Wished(unit, ReturnReason.WrongItem), Day).Explain());
        Says("there had been arrival of the last parcel, first use", returns.Decide(Wished(unit, ReturnReason.WrongItem), Day).Explain(), Language.English);

        static void Says(string text, Explanation explanation, Language language = Language.SimplifiedChinese) =>
            Assert.Contains(text, explanation.Alternatives.Select(alternative => alternative.Text(language)));

        static ServiceCase Wished(SoldUnit unit, ReturnReason reason) => ServiceCase.Create(unit).WithReturn(ReturnRequest.Create(reason));
    }

    [GeneratedRegex("[(),;:?!\"]")]
    private static partial Regex NarrowMark();
}
