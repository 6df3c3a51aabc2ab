using System.Globalization;
using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Returns;

/// <summary>Reads what the rows about returns, remedies and refunds have in common: dates, terms, profiles, amounts, names.</summary>
internal static class RowReader
{
    private static readonly Lazy<JsonElement> Policies = new(() =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests/AfterSales.Core.Tests/Data/remedy-policies.json"))).RootElement);

    /// <summary>The policy of a row: its own, or one of the published ones by name.</summary>
    public static JsonElement Policy(JsonRow row) =>
        row["policy"].ValueKind == JsonValueKind.String ? Policies.Value.GetProperty(row.Text("policy")!) : row["policy"];

    public static JsonElement? Member(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(JsonElement from, string name) => Member(from, name)?.GetString();

    public static int? Number(JsonElement from, string name) => Member(from, name)?.GetInt32();

    /// <summary>Fails where an object has a member that its reader does not compare.</summary>
    public static void HasOnly(JsonElement from, params string[] names) => Assert.Empty(from.EnumerateObject().Select(member => member.Name).Except(names));

    public static bool Flag(JsonElement from, string name) => Member(from, name)?.GetBoolean() == true;

    public static Truth Truth(JsonElement from, string name) =>
        Member(from, name) is { } value ? (value.GetBoolean() ? AfterSales.Explanations.Truth.Yes : AfterSales.Explanations.Truth.No) : AfterSales.Explanations.Truth.Unknown;

    public static IEnumerable<JsonElement> Items(JsonElement from, string name) => Member(from, name)?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    public static ValueList<string> Texts(JsonElement from, string name) => ValueList.From(Items(from, name).Select(item => item.GetString()!));

    public static decimal Decimal(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDecimal();

    public static Money? Money(JsonElement from, string name, Currency currency) =>
        Member(from, name) is { } value ? AfterSales.Amounts.Money.Of(Decimal(value), currency) : null;

    public static Currency Currency(JsonElement policy) => AfterSales.Amounts.Currency.Of(Text(policy, "currency") ?? "CNY");

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDate? Day(JsonElement from, string name) => Text(from, name) is { } text ? Day(text) : null;

    /// <summary>A day, a range, "NotYet", "Absent", or not known.</summary>
    public static DateFact Date(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => DateFact.Unknown,
        { ValueKind: JsonValueKind.Array } range => DateFact.Between(Day(range[0].GetString()!), Day(range[1].GetString()!)),
        { } text => text.GetString() switch
        {
            "NotYet" => DateFact.NotYet,
            "Absent" => DateFact.Absent,
            var day => Day(day!.Substring(0, 10)),
        },
    };

    /// <summary>A local date and time; null where it is something else.</summary>
    public static ZonedDateTime? At(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.String } text || text.GetString()!.Length <= 10 || text.GetString()![4] != '-')
        {
            return null;
        }

        var full = text.GetString()!;
        return LocalDateTimePattern.ExtendedIso.Parse(full.Length == 16 ? full + ":00" : full).Value.InUtc();
    }

    public static Term Term(JsonElement term) =>
        Number(term, "workingDays") is { } days
            ? AfterSales.Calendars.Term.OfWorkingDays(days)
            : AfterSales.Calendars.Term.Of(Number(term, "years") ?? 0, Number(term, "months") ?? 0, Number(term, "weeks") ?? 0, Number(term, "days") ?? 0);

    /// <summary>The profile that a member gives; its working days are Monday to Friday, less holidays, with make-up days.</summary>
    public static CountingProfile Profile(JsonElement from, string name = "profile")
    {
        var profile = Member(from, name) ?? default;
        var calendar = WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, Days("holidays"), Days("workdays"));
        return CountingProfile.Create(Choice<FirstDay>(profile, "firstDay"), Choice<MonthEnd>(profile, "monthEnd"), Choice<Roll>(profile, "roll"), 0, calendar);

        ValueList<LocalDate> Days(string list) => ValueList.From(Items(profile, list).Select(day => Day(day.GetString()!)));
    }

    public static T Choice<T>(JsonElement from, string name)
        where T : struct, Enum => Text(from, name) is { } text ? Enum.Parse<T>(text) : default;

    public static TollingRule? Tolling(JsonElement from, string name) =>
        Text(from, name) is { } text ? TollingRule.Create([TolledStay.Of(StayKind.Repair, Enum.Parse<DayCount>(text))], PaidRepairs.Count) : null;

    /// <summary>A name as the library writes it: <c>performanceFailure</c> is <c>performance-failure</c>.</summary>
    public static string Kebab(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));

    public static ValueList<Evidence> Evidence(JsonElement serviceCase)
    {
        var facts = Member(serviceCase, "facts");
        return facts is null
            ? []
            : ValueList.From(facts.Value.EnumerateObject().Select(fact => AfterSales.Cases.Evidence.Of(EvidenceKind.Of(Kebab(fact.Name)), Truth(facts.Value, fact.Name))));
    }

    public static Remedy Remedy(string name) => name switch
    {
        "return" => AfterSales.Cases.Remedy.Return,
        "exchange" => AfterSales.Cases.Remedy.Exchange,
        "exchangeSame" => AfterSales.Cases.Remedy.ExchangeSameModel,
        "exchangeOther" => AfterSales.Cases.Remedy.ExchangeOtherModel,
        "newProduct" => AfterSales.Cases.Remedy.NewProduct,
        "repair" => AfterSales.Cases.Remedy.Repair,
        "refund" => AfterSales.Cases.Remedy.Refund,
        "refundFull" => AfterSales.Cases.Remedy.RefundInFull,
        "refundLessDepreciation" => AfterSales.Cases.Remedy.RefundLessDeduction,
        "loaner" => AfterSales.Cases.Remedy.Loaner,
        "priceReduction" => AfterSales.Cases.Remedy.PriceReduction,
        "credit" => AfterSales.Cases.Remedy.StoreCredit,
        "compensation" => AfterSales.Cases.Remedy.Compensation,
        _ => throw new InvalidDataException("No such remedy: " + name),
    };
}
