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
    private DiffFact(string path, LocalizedName text, Action<DiffCaseParts> apply)
    {
        Path = path;
        Text = text;
        Apply = apply;
    }

    /// <summary>Where documents say it; a case has one fact at each place.</summary>
    public string Path { get; }

    /// <summary>How it reads; as its id, the place and the value as documents write it.</summary>
    public LocalizedName Text { get; }

    public Action<DiffCaseParts> Apply { get; }

    public static DiffFact Date(UnitEvent unitEvent, DateFact date)
    {
        var name = UnitEvents.Named(unitEvent);
        return Of(
            UnitEvents.ToFact(unitEvent).Path,
            date.ToString(),
            date.IsKnown ? name : Words("no " + name.English, "sin " + name.Spanish, "无" + name.Chinese),
            date.IsKnown ? Plain(date.ToString()) : null,
            parts => parts.Dates.Add(UnitDate.Of(unitEvent, date)));
    }

    public static DiffFact Series(string series) => Of("unit.series", series, Words("series", "serie", "系列"), Plain(series), parts => parts.Series = series);

    public static DiffFact NoAgreedTerm() => Of("unit.agreed-term", "none", Words("no term agreed", "sin plazo acordado", "未约定期限"), null, parts => parts.Agreed = AgreedTerm.None);

    public static DiffFact Component(Component component) => Of(
        "claim.component", ((INamed)component).Name, Words("component", "componente", "部件"), component, parts => parts.Component = component);

    public static DiffFact Cause(Cause cause) => Of("claim.cause", cause.Name, Words("cause", "causa", "原因"), cause, parts => parts.Cause = cause);

    /// <summary>Where repairs count by their fault or part: it is the same as now, and grave.</summary>
    public static DiffFact Fault() => Of(
        "claim.defect", "fault", Words("now: a safety fault of a main part", "ahora: avería de seguridad de una pieza principal", "目前：主要部件的安全故障"), null, parts => parts.HasFault = true);

    public static DiffFact Evidence(EvidenceKind kind, Truth truth) => Of(
        "evidence." + kind.Name,
        truth == Truth.Yes ? "present" : "absent",
        kind,
        truth == Truth.Yes ? Words("yes", "sí", "是") : Words("no", "no", "否"),
        parts => parts.Evidence.Add(Cases.Evidence.Of(kind, truth)));

    public static DiffFact Trait(TraitKind kind, string value) => Of(kind.Fact.Path, value, kind, Plain(value), parts =>
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

    public static DiffFact Reading(Counter counter, decimal value, LocalDate day) => Of(
        "readings." + counter.Name,
        value.ToString(CultureInfo.InvariantCulture),
        Words("reading", "contador", "读数"),
        Counted(value, counter),
        parts => parts.Readings.Add(Cases.Reading.Of(counter, value, day)));

    public static DiffFact Reason(ReturnReason reason) => Of("return.reason", reason.Name, Words("reason for the return", "motivo de la devolución", "退换原因"), reason, parts => parts.Reason = reason);

    public static DiffFact Parcel(LocalDate day) => Of("return.parcels", IsoText.Of(day), Words("one parcel, arrived", "un paquete, llegada", "一个包裹，到货日"), Plain(IsoText.Of(day)), parts => parts.Parcel = day);

    public static DiffFact Paid(Money price) => Of("purchase.paid", price.ToString(), Words("price paid", "precio pagado", "已付价款"), Plain(price.ToString()), parts => parts.Paid = price);

    public static DiffFact PaidFreight(Money freight) => Of("purchase.freight", freight.ToString(), Words("freight paid", "portes pagados", "已付运费"), Plain(freight.ToString()), parts => parts.Freight = freight);

    public static DiffFact Choice(ReplacementChoice choice) =>
        Of("replacement.choice", KnownNames.ReplacementChoices[(int)choice].Id, Words("the customer", "el cliente", "客户"), KnownNames.ReplacementChoices[(int)choice], parts => parts.Choice = choice);

    public static DiffFact NewPrice(Money price) => Of("replacement.price", price.ToString(), Words("price of the other model", "precio del otro modelo", "其他型号价格"), Plain(price.ToString()), parts => parts.NewPrice = price);

    public static DiffFact Repairs(ValueList<LocalDate> from, int nights)
    {
        var stays = string.Join(", ", from.Select(day => IsoText.Of(day) + ".." + IsoText.Of(day.PlusDays(nights))));
        return Of("repairs", stays, Words("free repairs", "reparaciones gratuitas", "免费维修"), Plain(stays), parts =>
        {
            parts.Repairs = from;
            parts.Nights = nights;
        });
    }

    public static DiffFact Recorded() => Of(
        "repairs.record", "covered", Words("each covered, on record, for the same fault", "cada una cubierta, registrada y por la misma avería", "每次均在保修范围内、有记录且为同一故障"), null, parts => parts.IsRecorded = true);

    public static DiffFact Awaited() => Of(
        "repairs.record.parts-wait", "throughout", Words("each waited for a part throughout", "en cada una se esperó una pieza todo el tiempo", "每次全程等待配件"), null, parts => parts.IsAwaited = true);

    public static DiffFact Exchanged(LocalDate day, string? reason) => Of(
        "exchanges",
        IsoText.Of(day) + (reason is null ? "" : " " + reason),
        Words("exchanged", "cambiado", "换货"),
        Plain(IsoText.Of(day) + (reason is null ? "" : " " + reason)),
        parts => parts.Exchange = Exchange.Of(day, reason));

    public static DiffFact Extended(Term term, LocalDate start) => Of(
        "extensions",
        term.ToString(),
        Words("extension bought", "ampliación comprada", "已购延保"),
        Words(term.ToString(Language.English), term.ToString(Language.Spanish), term.ToString(Language.SimplifiedChinese)),
        parts => parts.Extension = BoughtExtension.Consecutive("extension", term, start));

    public static DiffFact Work(LineKind kind, Money list, Money cost, PriceBasis prices)
    {
        var basis = KnownNames.PriceBases[(int)prices];
        return Of(
            "work.lines",
            kind.Name,
            kind,
            Words($"list price {list}, cost {cost} ({basis.English})", $"precio de lista {list}, coste {cost} ({basis.Spanish})", $"标价{list}，成本{cost}（{basis.Chinese}）"),
            parts =>
            {
                parts.Line = WorkLine.Create("line", kind, 1, list, cost);
                parts.Prices = prices;
            });
    }

    public static DiffFact Mode(ServiceMode mode) => Of("work.mode", mode.Name, Words("mode", "modalidad", "服务方式"), mode, parts => parts.Mode = mode);

    public static DiffFact Region(string region) => Of("work.region", region, Words("region", "región", "地区"), Plain(region), parts => parts.Region = region);

    public static DiffFact Opened(Instant at) => Of("request.events.opened", IsoText.Of(at), KnownNames.EventKinds[0], Plain(IsoText.Of(at)), parts => parts.OpenedAt = at);

    public static DiffFact Quantity(int quantity) => Of(
        "request.quantity", quantity.ToString(CultureInfo.InvariantCulture), Words("units", "unidades", "数量"), Plain(quantity.ToString(CultureInfo.InvariantCulture)), parts => parts.Quantity = quantity);

    private static LocalizedName Words(string english, string spanish, string chinese) => new("", english, spanish, chinese);

    private static LocalizedName Plain(string text) => new(text, text, text, text);

    private static LocalizedName Counted(decimal value, INamed counter)
    {
        var number = value.ToString(CultureInfo.InvariantCulture) + " ";
        return Words(number + counter.ToString(Language.English), number + counter.ToString(Language.Spanish), number + counter.ToString(Language.SimplifiedChinese));
    }

    /// <summary>A fact as "what: value", or as what alone says it.</summary>
    private static DiffFact Of(string path, string value, INamed what, INamed? of, Action<DiffCaseParts> apply)
    {
        return new DiffFact(path, new LocalizedName(path + " " + value, In(Language.English, ": "), In(Language.Spanish, ": "), In(Language.SimplifiedChinese, "：")), apply);

        string In(Language language, string colon) => of is null ? what.ToString(language) : what.ToString(language) + colon + of.ToString(language);
    }
}
