using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Tables;
using NodaTime.Text;

namespace AfterSales.Tests.Returns;

/// <summary>Rows of the example table about returns: the case, and what a policy has to answer.</summary>
internal static class ReturnExampleRow
{
    public static void Check(MarkdownRow row, ReturnPolicy policy)
    {
        var decision = policy.Decide(Case(row), on: row.Day("on")!.Value);
        var explanation = decision.Explain();
        Assert.Equal(row.Choice<ReturnStatus>("status"), decision.Status);
        Assert.Equal(row.Text("options") ?? "", string.Join("; ", explanation.Options.Select(Words)));
        Assert.Empty(row.Items("reasons").Except(Codes(explanation)));
        Assert.Equal(decision.Status == ReturnStatus.Undetermined, explanation.Headline.Code == ReturnReasons.NotDetermined);
    }

    public static IEnumerable<string> Codes(Explanation explanation) =>
        explanation.Reasons.Append(explanation.Headline).Concat(explanation.Alternatives).Select(reason => reason.Code.Id);

    public static ServiceCase Case(MarkdownRow row)
    {
        var facts = row.Has("facts") ? row.Items("facts").Select(text => text.Split(' ', 2)).Select(words => (Name: words[0], Value: words[1])).ToList() : [];
        var requested = facts.Where(fact => fact.Name is "asked").Select(fact => (int?)Number(fact.Value)).SingleOrDefault();
        return ServiceCase.Create(
                SoldUnit.Create(
                    [.. Dates(row)],
                    category: Values("category").SingleOrDefault()),
                repairs: [.. Values("stay").Select(stay => stay.Split("..")).Select(ends => Repair.Create(Day(ends[0]), ends[1].Length == 0 ? DateFact.NotYet : Day(ends[1])))],
                exchanges: [.. Values("exchange").Select(day => Exchange.Of(Day(day)))],
                evidence: [.. Shown("shown").Select(Evidence.Present), .. Shown("absent").Select(Evidence.Absent)],
                readings: [.. Values("km").Select(value => Reading.Of(Counter.Kilometres, Number(value)))])
            .WithTraits([.. Values("tier").Select(tier => Trait.Of(TraitKind.Tier, tier))])
            .WithReturn(ReturnRequest.Create(
                row.Text("reason") is { } reason ? ReturnReason.Of(reason) : null,
                dates: [.. Values("received").Select(day => ReturnDate.Of(ReturnEvent.GoodsReceived, Day(day)))],
                parcels: [.. Values("parcel").Select(Date)],
                ownParcel: Values("own").Select(value => (int?)Number(value)).SingleOrDefault(),
                bought: Values("bought").Select(value => (int?)Number(value)).SingleOrDefault(),
                requested: requested,
                earlier:
                [
                    .. Values("returned").Select(value => EarlierReturn.Of(Number(value))),
                    .. Values("cancelled").Select(value => EarlierReturn.Of(Number(value), EarlierReturnState.Cancelled)),
                ],
                value: Values("value").Select(value => (Money?)Money.Of(decimal.Parse(value, CultureInfo.InvariantCulture), "EUR")).SingleOrDefault()));

        IEnumerable<string> Values(string name) => facts.Where(fact => fact.Name == name).Select(fact => fact.Value);

        IEnumerable<EvidenceKind> Shown(string column) => row.Has(column) ? row.Items(column).Select(EvidenceKind.Of) : [];
    }

    private static IEnumerable<UnitDate> Dates(MarkdownRow row)
    {
        if (row.Text("sale") is { } sale)
        {
            yield return UnitDate.Of(UnitEvent.Sale, Date(sale));
        }

        if (row.Text("delivery") is { } delivery)
        {
            yield return UnitDate.Of(UnitEvent.Delivery, Date(delivery));
        }
    }

    private static DateFact Date(string text)
    {
        if (text == "-")
        {
            return DateFact.NotYet;
        }

        var ends = text.Split("..");
        return DateFact.Between(Day(ends[0]), Day(ends[^1]));
    }

    private static NodaTime.LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Words(ReturnOption option)
    {
        var fees = option.Changes.Select(change => $"from {LocalDatePattern.Iso.Format(change.From)} {Amount(change.Terms.Fee)}").Prepend(Amount(option.Terms.Fee));
        return $"{option.Remedy} {(option.IsUnlimited ? "unlimited" : option.LastDay?.ToString() ?? "-")}"
            + (option.Terms.Fee is null ? "" : $" ({string.Join("; ", fees)})")
            + (option.Unless.IsEmpty ? "" : " unless " + string.Join(", ", option.Unless));
    }

    private static string Amount(Money? money) => money?.ToString().Split(' ')[0] ?? "-";
}
