using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>One fact of an example: where documents say it, how it reads, and what it makes of the case.</summary>
internal sealed class DiffFact
{
    private readonly Func<Wording> _wording;

    private DiffFact(string path, Func<Wording> wording, Action<DiffCaseParts> apply)
    {
        Path = path;
        _wording = wording;
        Apply = apply;
    }

    /// <summary>Where documents say it; a case has one fact at each place.</summary>
    public string Path { get; }

    /// <summary>How it reads; as its id, the place and the value as documents write it. Of the many facts of a search few are ever read.</summary>
    public LocalizedName Text
    {
        get
        {
            var wording = _wording();
            return new LocalizedName(Path + " " + wording.Value, wording.In(Language.English, ": "), wording.In(Language.Spanish, ": "), wording.In(Language.SimplifiedChinese, "："));
        }
    }

    public Action<DiffCaseParts> Apply { get; }

    public static DiffFact Date(UnitEvent unitEvent, DateFact date) => new(UnitEvents.ToFact(unitEvent).Path, () => OfDate(UnitEvents.Named(unitEvent), date), parts => parts.Dates.Add(UnitDate.Of(unitEvent, date)));

    public static DiffFact Series(string series) => new("unit.series", () => new(series, Words("series", "serie", "系列"), Plain(series)), parts => parts.Series = series);

    public static DiffFact NoAgreedTerm() => new("unit.agreed-term", () => new("none", Words("no term agreed", "sin plazo acordado", "未约定期限")), parts => parts.Agreed = AgreedTerm.None);

    public static DiffFact Component(Component component) => new(
        "claim.component", () => new(((INamed)component).Name, Words("component", "componente", "部件"), component), parts => parts.Component = component);

    public static DiffFact Cause(Cause cause) => new("claim.cause", () => new(cause.Name, Words("cause", "causa", "原因"), cause), parts => parts.Cause = cause);

    /// <summary>Where repairs count by their fault or part: it is the same as now, and grave.</summary>
    public static DiffFact Fault() => new(
        "claim.defect",
        () => new("fault", Words("now: a safety fault of a main part", "ahora: avería de seguridad de una pieza principal", "目前：主要部件的安全故障")),
        parts => parts.HasFault = true);

    public static DiffFact Evidence(EvidenceKind kind, Truth truth) => new(
        "evidence." + kind.Name,
        () => truth == Truth.Yes ? new("present", kind, Words("yes", "sí", "是")) : new("absent", kind, Words("no", "no", "否")),
        parts => parts.Evidence.Add(Cases.Evidence.Of(kind, truth)));

    public static DiffFact Trait(TraitKind kind, string value) => new(kind.Fact.Path, () => new(value, kind, Plain(value)), parts =>
    {
        if (kind == TraitKind.Category)
        {
            parts.Category = value;
        }
        else
        {
            parts.Traits.Add(Cases.Trait.Of(kind, value));
        }
    });

    public static DiffFact Reading(Counter counter, decimal value, LocalDate day) => new(
        "readings." + counter.Name,
        () => new(value.ToString(CultureInfo.InvariantCulture), Words("reading", "contador", "读数"), Counted(value, counter)),
        parts => parts.Readings.Add(Cases.Reading.Of(counter, value, day)));

    public static DiffFact Reason(ReturnReason reason) => new(
        "return.reason", () => new(reason.Name, Words("reason for the return", "motivo de la devolución", "退换原因"), reason), parts => parts.Reason = reason);

    public static DiffFact Parcel(LocalDate day) => new(
        "return.parcels", () => Told(IsoText.Of(day), Words("one parcel, arrived", "un paquete, llegada", "一个包裹，到货日")), parts => parts.Parcel = day);

    public static DiffFact Paid(Money price) => new("purchase.paid", () => Told(price.ToString(), Words("price paid", "precio pagado", "已付价款")), parts => parts.Paid = price);

    public static DiffFact PaidFreight(Money freight) => new("purchase.freight", () => Told(freight.ToString(), Words("freight paid", "importe pagado por los portes", "实付运费")), parts => parts.Freight = freight);

    public static DiffFact Choice(ReplacementChoice choice) => new(
        "replacement.choice",
        () => new(KnownNames.ReplacementChoices[(int)choice].Id, Words("the customer", "el cliente", "客户"), KnownNames.ReplacementChoices[(int)choice]),
        parts => parts.Choice = choice);

    public static DiffFact NewPrice(Money price) => new(
        "replacement.price", () => Told(price.ToString(), Words("price of the other model", "precio del otro modelo", "其他型号价格")), parts => parts.NewPrice = price);

    public static DiffFact Repairs(ValueList<LocalDate> from, int nights) => new(
        "repairs",
        () => Told(string.Join(", ", from.Select(day => IsoText.Of(day) + ".." + IsoText.Of(day.PlusDays(nights)))), Words("free repairs", "reparaciones gratuitas", "免费维修")),
        parts =>
        {
            parts.Repairs = from;
            parts.Nights = nights;
        });

    public static DiffFact Recorded() => new(
        "repairs.record",
        () => new("covered", Words("each covered, on record, for the same fault", "cada una cubierta, registrada y por la misma avería", "每次均在保修范围内、有记录且为同一故障")),
        parts => parts.IsRecorded = true);

    public static DiffFact Awaited() => new(
        "repairs.record.parts-wait",
        () => new("throughout", Words("each waited for a part throughout", "en cada una se esperó una pieza todo el tiempo", "每次全程等待配件")),
        parts => parts.IsAwaited = true);

    public static DiffFact Exchanged(LocalDate day, string? reason) => new(
        "exchanges", () => Told(reason is null ? IsoText.Of(day) : IsoText.Of(day) + " " + reason, Words("exchanged", "cambiado", "换货")), parts => parts.Exchange = Exchange.Of(day, reason));

    public static DiffFact Extended(Term term, LocalDate start) => new(
        "extensions",
        () => new(
            term.ToString(),
            Words("extension bought", "ampliación comprada", "已购延保"),
            Words(term.ToString(Language.English), term.ToString(Language.Spanish), term.ToString(Language.SimplifiedChinese))),
        parts => parts.Extension = BoughtExtension.Consecutive("extension", term, start));

    public static DiffFact Work(LineKind kind, Money list, Money cost, PriceBasis prices) => new("work.lines", () => OfWork(kind, list, cost, KnownNames.PriceBases[(int)prices]), parts =>
    {
        parts.Line = WorkLine.Create("line", kind, 1, list, cost);
        parts.Prices = prices;
    });

    public static DiffFact Mode(ServiceMode mode) => new("work.mode", () => new(mode.Name, Words("mode", "modalidad", "服务方式"), mode), parts => parts.Mode = mode);

    public static DiffFact Region(string region) => new("work.region", () => Told(region, Words("region", "región", "地区")), parts => parts.Region = region);

    public static DiffFact Opened(Instant at) => new("request.events.opened", () => Told(IsoText.Of(at), KnownNames.EventKinds[0]), parts => parts.OpenedAt = at);

    public static DiffFact Quantity(int quantity) => new(
        "request.quantity", () => Told(quantity.ToString(CultureInfo.InvariantCulture), Words("units", "unidades", "数量")), parts => parts.Quantity = quantity);

    private static Wording OfDate(LocalizedName name, DateFact date) => date.IsKnown
        ? Told(date.ToString(), name)
        : new(date.ToString(), Words("no " + name.English, "sin " + name.Spanish, "无" + name.Chinese));

    private static Wording OfWork(LineKind kind, Money list, Money cost, LocalizedName basis) => new(
        kind.Name, kind, Words($"list price {list}, cost {cost} ({basis.English})", $"precio de lista {list}, coste {cost} ({basis.Spanish})", $"标价{list}，成本{cost}（{basis.Chinese}）"));

    /// <summary>A value that reads as documents write it.</summary>
    private static Wording Told(string value, INamed what) => new(value, what, Plain(value));

    private static LocalizedName Words(string english, string spanish, string chinese) => new("", english, spanish, chinese);

    private static LocalizedName Plain(string text) => new(text, text, text, text);

    private static LocalizedName Counted(decimal value, INamed counter)
    {
        var number = value.ToString(CultureInfo.InvariantCulture) + " ";
        return Words(number + counter.ToString(Language.English), number + counter.ToString(Language.Spanish), number + counter.ToString(Language.SimplifiedChinese));
    }

    /// <summary>A fact as "what: value", or as what alone says it, and the value as documents write it.</summary>
    private readonly struct Wording(string value, INamed what, INamed? of = null)
    {
        public readonly string Value = value;
        private readonly INamed _what = what;
        private readonly INamed? _of = of;

        public string In(Language language, string colon) => _of is null ? _what.ToString(language) : _what.ToString(language) + colon + _of.ToString(language);
    }
}
