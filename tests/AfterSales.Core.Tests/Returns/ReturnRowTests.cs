using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Returns;

/// <summary>Rows about return windows whose answers were worked out by hand.</summary>
public class ReturnRowTests
{
    public static TheoryData<JsonRow> Rows => JsonRows.Rows("AfterSales.Core.Tests/Data/return-rows.jsonl");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_answer_is_the_known_one(JsonRow row)
    {
        var expected = row["expected"];
        RowReader.HasOnly(expected, "status", "options", "undetermined", "windows", "quantity", "error");
        if (RowReader.Member(expected, "error") is not null)
        {
            Assert.Throws<InvalidInputException>(() => ReturnRows.Decide(row));
            return;
        }

        var decision = ReturnRows.Decide(row);
        var explanation = decision.Explain();
        Assert.Equal(decision.Status, explanation.Status);
        if (RowReader.Text(expected, "status") is { } status)
        {
            Assert.Equal(Enum.Parse<ReturnStatus>(status), decision.Status);
        }

        if (RowReader.Member(expected, "options") is { } options)
        {
            Assert.Equal(options.EnumerateArray().Select(ReturnRows.OptionText), explanation.Options.Select(ReturnRows.OptionText));
        }

        foreach (var window in RowReader.Items(expected, "windows"))
        {
            var found = explanation.Windows.Single(finding => finding.Id == RowReader.Text(window, "id"));
            Assert.Equal(Enum.Parse<WindowState>(RowReader.Text(window, "state")!), found.State);
            RowReader.HasOnly(window, "id", "state", "start", "lastDay", "missing");
            if (RowReader.At(window.GetProperty("lastDay")) is { } due)
            {
                Assert.Equal(due.ToInstant(), found.DueAt);
            }
            else
            {
                Assert.Equal(RowReader.Text(window, "lastDay"), found.LastDay?.ToString());
            }

            if (RowReader.Text(window, "start") is { } start)
            {
                Assert.Equal(start, found.Start?.ToString());
            }

            Assert.Equal(RowReader.Items(window, "missing").Select(name => ReturnRows.Fact(name.GetString()!)), found.Missing.Select(fact => fact.Path));
        }

        if (RowReader.Member(expected, "undetermined") is { } undetermined)
        {
            Assert.Equal(
                undetermined.EnumerateArray().Select(id => id.GetString()),
                explanation.Windows.Where(finding => finding.State == WindowState.Undetermined).Select(finding => finding.Id));
        }

        if (RowReader.Number(expected, "quantity") is { } quantity)
        {
            Assert.Equal(quantity, explanation.Quantity);
        }
    }
}

/// <summary>Reads the policies and cases of rows about returns.</summary>
internal static class ReturnRows
{
    public static ReturnDecision Decide(JsonRow row)
    {
        var policy = RowReader.Policy(row);
        return Policy(policy, row["case"]).Decide(Case(row["case"], RowReader.Currency(policy)), on: row.Day("day")!.Value);
    }

    /// <summary>A fact by the name that the rows give it; the warranty of these rows counts from its certificate.</summary>
    public static string Fact(string name) => name switch
    {
        "at" => "return.declared-at",
        "validity" => "unit.dates.certificate",
        _ => throw new InvalidDataException("No such fact: " + name),
    };

    public static ReturnPolicy Policy(JsonElement policy, JsonElement serviceCase)
    {
        var currency = RowReader.Currency(policy);
        return ReturnPolicy.Create(
            ValueList.From(RowReader.Items(policy, "windows").Select(window => Window(window, serviceCase, currency))),
            ValueList.From(RowReader.Items(policy, "deadlines").Select(deadline => SellerDeadline.Create(
                RowReader.Text(deadline, "id")!, Start(deadline), RowReader.Term(deadline.GetProperty("term")), RowReader.Profile(deadline)))));
    }

    public static ServiceCase Case(JsonElement from, Currency currency)
    {
        var dates = RowReader.Member(from, "dates") ?? default;
        var names = dates.ValueKind == JsonValueKind.Object ? dates.EnumerateObject().ToList() : [];
        var unit = SoldUnit.Create(
            ValueList.From(names.Where(date => Event(date.Name) is not null).Select(date => RowReader.At(date.Value) is { } at
                ? UnitDate.At(Event(date.Name)!.Value, at)
                : UnitDate.Of(Event(date.Name)!.Value, RowReader.Date(date.Value)))),
            category: RowReader.Text(from, "category"),
            fixedLastDay: RowReader.Text(from, "validity") is { Length: 10 } ? RowReader.Day(from, "validity") : null);
        var request = ReturnRequest.Create(
            RowReader.Text(from, "reason") is { } reason ? ReturnReason.Of(RowReader.Kebab(reason)) : null,
            RowReader.At(RowReader.Member(from, "at"))?.ToInstant(),
            ValueList.From(names.Where(date => Event(date.Name) is null).Select(date => ReturnDate.Of(ReturnEvent.Of(RowReader.Kebab(date.Name)), RowReader.Date(date.Value)))),
            ValueList.From(RowReader.Items(from, "parcels").Select(parcel => RowReader.Date(parcel))),
            RowReader.Number(from, "own") + 1,
            RowReader.Number(from, "bought"),
            RowReader.Number(from, "requested"),
            Earlier(from),
            RowReader.Money(from, "value", currency));
        return ServiceCase.Create(
                unit,
                repairs: ValueList.From(RowReader.Items(from, "stays").Select(stay => Repair.Create(
                    RowReader.Day(stay[0].GetString()!), stay[1].ValueKind == JsonValueKind.Null ? DateFact.NotYet : RowReader.Date(stay[1])))),
                exchanges: ValueList.From(RowReader.Items(from, "exchanges").Select(exchange => Exchange.Of(RowReader.Day(exchange.GetString()!)))),
                evidence: RowReader.Evidence(from),
                readings: RowReader.Member(from, "reading") is { } reading ? [Reading.Of(Counter.Of("usage"), RowReader.Decimal(reading))] : [])
            .WithTraits(RowReader.Member(from, "selectors") is { } selectors
                ? ValueList.From(selectors.EnumerateObject().Where(trait => trait.Value.ValueKind == JsonValueKind.String && trait.Name != "category")
                    .Select(trait => Trait.Of(TraitKind.Of(RowReader.Kebab(trait.Name)), trait.Value.GetString()!)))
                : [])
            .WithReturn(request);
    }

    public static string OptionText(JsonElement option) => string.Join(" ", [
        RowReader.Remedy(RowReader.Text(option, "remedy")!).ToString(),
        option.GetProperty("lastDay").ValueKind == JsonValueKind.Array ? string.Join("..", option.GetProperty("lastDay").EnumerateArray()) : RowReader.Text(option, "lastDay") ?? "-",
        string.Join(",", RowReader.Texts(option, "windows")),
        Terms(option),
        string.Join(",", RowReader.Texts(option, "unless")),
        .. RowReader.Items(option, "changes").Select(change => RowReader.Text(change, "from") + " " + Terms(change))]);

    public static string OptionText(ReturnOption option) => string.Join(" ", [
        option.Remedy.ToString(),
        option.IsUnlimited ? "Unlimited" : option.LastDay?.ToString() ?? "-",
        string.Join(",", option.Windows),
        Terms(option.Terms),
        string.Join(",", option.Unless),
        .. option.Changes.Select(change => NodaTime.Text.LocalDatePattern.Iso.Format(change.From) + " " + Terms(change.Terms))]);

    private static string Terms(JsonElement terms) =>
        $"fee {RowReader.Text(terms, "fee") ?? "-"} freight {string.Join("/", RowReader.Items(terms, "freight").Select(way => way.GetString() ?? "-"))}";

    private static string Terms(ReturnTerms terms) =>
        $"fee {terms.Fee?.ToString().Split(' ')[0] ?? "-"} freight {Payer(terms.FreightToSeller)}/{Payer(terms.FreightToCustomer)}";

    private static string Payer(FreightPayer payer) => payer == FreightPayer.NotStated ? "-" : payer.ToString().ToLowerInvariant();

    private static UnitEvent? Event(string name) =>
        name == "receipt" ? UnitEvent.Delivery : Enum.TryParse<UnitEvent>(name, ignoreCase: true, out var unitEvent) ? unitEvent : null;

    private static ValueList<EarlierReturn> Earlier(JsonElement from) =>
        RowReader.Number(from, "returned") is > 0 and var returned
            ? [EarlierReturn.Of(returned)]
            : ValueList.From(RowReader.Items(from, "returns").Select(item => EarlierReturn.Of(
                RowReader.Number(item, "quantity")!.Value, Enum.Parse<EarlierReturnState>(RowReader.Text(item, "state")!, ignoreCase: true))));

    private static ReturnStart Start(JsonElement from)
    {
        var parcel = RowReader.Text(from, "parcel") switch { "First" => ReturnBasis.FirstParcel, "Own" => ReturnBasis.OwnParcel, _ => ReturnBasis.LastParcel };
        var bases = ValueList.From(RowReader.Texts(from, "basis").Select(name =>
            name == "parcel" ? parcel : Event(name) is { } unitEvent ? unitEvent : ReturnBasis.Of(ReturnEvent.Of(RowReader.Kebab(name)))));
        return RowReader.Text(from, "pick") switch
        {
            "latest" => ReturnStart.LatestOf(bases),
            "earliest" => ReturnStart.EarliestOf(bases),
            _ => ReturnStart.FirstOf(bases),
        };
    }

    private static WindowLength Length(JsonElement window, JsonElement serviceCase)
    {
        if (RowReader.Text(window, "untilDate") is { } day)
        {
            return WindowLength.UntilDate(RowReader.Day(day));
        }

        if (RowReader.Member(window, "term") is { } term)
        {
            return RowReader.Number(term, "elapsedDays") is { } days
                ? WindowLength.Of(ElapsedWindow.OfDays(
                    days,
                    RowReader.Flag(window, "fromMidnight") ? ElapsedFrom.NextMidnight : ElapsedFrom.Event,
                    RowReader.Flag(window, "endInclusive") ? ElapsedEdge.NotAfter : ElapsedEdge.Before))
                : RowReader.Term(term);
        }

        var length = RowReader.Text(window, "length");
        return (length == "Validity" ? RowReader.Text(serviceCase, "validity") : length) switch
        {
            "Unlimited" => WindowLength.Unlimited,
            "None" => WindowLength.None,
            // The rows give the warranty's last day or nothing: the certificate's date is nobody's here.
            _ => WindowLength.ValidityOf(WarrantyPolicy.Create([UnitEvent.Certificate], [TermRule.ForUnit(Term.OfYears(1))])),
        };
    }

    private static ReturnWindow Window(JsonElement window, JsonElement serviceCase, Currency currency)
    {
        var freight = RowReader.Items(window, "freight").Select(way => way.ValueKind == JsonValueKind.Null ? FreightPayer.NotStated : Enum.Parse<FreightPayer>(way.GetString()!, ignoreCase: true)).ToList();
        return ReturnWindow.Create(
            RowReader.Text(window, "id")!,
            ValueList.From(RowReader.Texts(window, "reasons").Select(reason => ReturnReason.Of(RowReader.Kebab(reason)))),
            Start(window),
            Length(window, serviceCase),
            ValueList.From(RowReader.Texts(window, "remedies").Select(RowReader.Remedy)),
            RowReader.Member(window, "when") is { } when
                ? Selector.Of(ValueList.From(when.EnumerateObject().Select(test => SelectorTest.Of(
                    TraitKind.Of(RowReader.Kebab(test.Name)), ValueList.From(test.Value.EnumerateArray().Select(value => value.GetString()!))))))
                : null,
            RowReader.Profile(window),
            RowReader.Texts(window, "replaces"),
            ValueList.From(RowReader.Texts(window, "conditions").Select(fact => EvidenceKind.Of(RowReader.Kebab(fact)))),
            RowReader.Texts(window, "exempt"),
            RowReader.Member(window, "usage") is not null ? Counter.Of("usage") : null,
            RowReader.Member(window, "usage") is { } usage ? RowReader.Decimal(usage) : null,
            RowReader.Tolling(window, "toll"),
            RowReader.Flag(window, "early") ? EarlyReturn.Allowed : EarlyReturn.NotBeforeStart,
            RowReader.Flag(window, "restartsOnExchange") ? AfterExchange.Restart : AfterExchange.Unchanged,
            freight.Count > 0 ? freight[0] : FreightPayer.NotStated,
            freight.Count > 1 ? freight[1] : FreightPayer.NotStated,
            Fee(RowReader.Member(window, "fee"), currency));
    }

    internal static RestockingFee? Fee(JsonElement? from, Currency currency)
    {
        if (from is not { } fee)
        {
            return null;
        }

        if (RowReader.Member(fee, "percent") is { } percent)
        {
            return RestockingFee.Percent(RowReader.Decimal(percent));
        }

        return RowReader.Money(fee, "amount", currency) is { } amount
            ? RowReader.Text(fee, "per") == "unit" ? RestockingFee.PerUnit(amount) : RestockingFee.PerReturn(amount)
            : RestockingFee.ByDay(ValueList.From(RowReader.Items(fee, "tiers").Select(tier => tier[0].ValueKind == JsonValueKind.Null
                ? RestockingTier.After(Fee(Optional(tier[1]), currency))
                : RestockingTier.Through(tier[0].GetInt32(), Fee(Optional(tier[1]), currency)))));

        static JsonElement? Optional(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value;
    }
}
