using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>The warranty of a policy.</summary>
internal static class WarrantySheet
{
    public static void Write(Sheet s, WarrantyPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        s.Title(s.Say("Warranty", "Garantía", "保修"));
        s.Table(
            [s.Say("for", "para", "对象"), s.Say("term", "plazo", "期限"), s.Say("clause", "cláusula", "条款")],
            policy.Terms.Select(rule => new[] { What(s, rule), Length(s, rule), rule.Clause?.Id }));
        s.Items(
        [
            s.Say("Counted from: {0}.", "Se cuenta desde: {0}.", "起算日：{0}。", Starts(s, policy.StartBases)),
            policy.Profile == CountingProfile.Default ? null : s.Say("Counting: {0}.", "Cómputo: {0}.", "计算方式：{0}。", s.Of(policy.Profile)),
            policy.Tolling is { } tolling ? s.Say("The clock stands still during: {0}{1}.", "El plazo se detiene durante: {0}{1}.", "以下期间不计入保修期：{0}{1}。", s.Of(tolling), s.Clause(tolling.Clause)) : null,
            policy.FixedExtension is { } extension
                ? s.Say(
                    "Each covered repair adds {0} months, at most {1} times, {2}{3}.",
                    "Cada reparación cubierta añade {0} meses, a lo sumo {1} veces, {2}{3}.",
                    "每次保修内维修延长{0}个月，最多{1}次，{2}{3}。",
                    extension.Months,
                    extension.Maximum,
                    Scope(s, extension.Scope),
                    s.Clause(extension.Clause))
                : null,
            .. policy.Floors.Select(rule => s.Say(
                "It ends not before {0} after {1}, {2}{3}.",
                "No acaba antes de {0} desde {1}, {2}{3}.",
                "保修不早于{1}后{0}届满，{2}{3}。",
                s.Of(rule.Length),
                rule.After == FloorEvent.HandBack ? s.Say("the hand-back", "la entrega de vuelta", "交还") : s.Say("the defect appeared", "la aparición del defecto", "故障出现"),
                Scope(s, rule.Scope),
                s.Clause(rule.Clause))),
            policy.PartWarranty is { } part
                ? s.Say(
                    "A repair carries a warranty of its own: {0}, {1}{2}{3}.",
                    "La reparación lleva su propia garantía: {0}, {1}{2}{3}.",
                    "维修另有保修：{0}，{1}{2}{3}。",
                    part.Length is { } length ? s.Of(length) : s.Say("the part's full term", "el plazo completo de la pieza", "零件自身的完整期限"),
                    part.Scope == PartWarrantyScope.Part ? s.Say("for the part", "para la pieza", "针对所换零件") : s.Say("for the same defect", "para el mismo defecto", "针对同一故障"),
                    part.PaidRepairs == PaidRepairs.Count ? s.Say("; paid repairs as well", "; también las reparaciones pagadas", "；自费维修亦适用") : "",
                    s.Clause(part.Clause))
                : null,
            .. policy.Exchanges.Select(rule => s.Say("After an exchange{0}: {1}{2}.", "Tras un cambio{0}: {1}{2}.", "换货后{0}：{1}{2}。", Why(s, rule), After(s, rule), s.Clause(rule.Clause))),
            policy.Stacking == Stacking.FromOldEnd
                ? s.Say("An extension is counted from the old end.", "Una ampliación se cuenta desde el final anterior.", "延保自原到期日起算。")
                : null,
            .. policy.UsageLimits.Select(rule => s.Say(
                "At most {0} {1}{2}{3}.", "A lo sumo {0} {1}{2}{3}.", "最多{0}{1}{2}{3}。", rule.Limit, rule.Counter.ToString(s.Language), Layers(s, rule.Layers), s.Clause(rule.Clause))),
            .. policy.Conditions.Select(rule => s.Say("Needed: {0}{1}{2}.", "Se exige: {0}{1}{2}.", "须具备：{0}{1}{2}。", Condition(s, rule), Otherwise(s, rule.Fallback), s.Clause(rule.Clause))),
            .. policy.Exclusions.Select(rule => s.Say("Not covered: {0}{1}.", "Sin cobertura: {0}{1}.", "不保：{0}{1}。", rule.Cause.ToString(s.Language), s.Clause(rule.Clause))),
            .. policy.OnlyCauses.Select(rule => s.Say("Covered only: {0}{1}.", "Cobertura solo por: {0}{1}.", "仅保：{0}{1}。", rule.Cause.ToString(s.Language), s.Clause(rule.Clause))),
            .. policy.Findings.Select(rule => s.Say(
                "Found \"{0}\", the cause is \"{1}\"{2}.", "Si se halla «{0}», la causa es «{1}»{2}.", "发现“{0}”即认定原因为“{1}”{2}。", rule.Finding.ToString(s.Language), rule.Cause.ToString(s.Language), s.Clause(rule.Clause))),
            policy.AbnormalLife is { } life
                ? s.Say(
                    "After expiry a part is covered whose life was below {0}/{1} of the normal one ({2}), with: {3}{4}.",
                    "Tras el vencimiento se cubre la pieza cuya vida fue inferior a {0}/{1} de la normal ({2}), con: {3}{4}.",
                    "过保后，零件寿命短于正常寿命的{0}/{1}（{2}）且具备{3}的，仍予保修{4}。",
                    life.Numerator,
                    life.Denominator,
                    s.List(life.NormalLives.Select(normal => $"{normal.Name} {s.Of(normal.Length)}")),
                    life.Identification.ToString(s.Language),
                    s.Clause(life.Clause))
                : null,
            .. policy.Items.Select(rule => s.Say(
                "For {0} only: {1}{2}{3}.",
                "Solo para {0}: {1}{2}{3}.",
                "仅就{0}：{1}{2}{3}。",
                s.Of(rule.Item),
                s.List(rule.Terms.Select(term => $"{What(s, term)} {Length(s, term)}{s.Clause(term.Clause)}")),
                Layers(s, rule.Layers),
                s.Clause(rule.Clause))),
            policy.Goodwill is { } goodwill
                ? s.Say("Goodwill: {0} of the cost within {1} after expiry{2}.", "Cortesía: {0} del coste en {1} desde el vencimiento{2}.", "善意补偿：过保后{1}内承担费用的{0}{2}。", s.Percent(goodwill.Percent), s.Of(goodwill.Within), s.Clause(goodwill.Clause))
                : null,
            policy.Transfer is { } transfer
                ? transfer.AtMost is { } most
                    ? s.Say("New owner: at most {0} after the transfer{1}.", "Nuevo propietario: a lo sumo {0} tras la transmisión{1}.", "转让后：最多{0}{1}。", s.Of(most), s.Clause(transfer.Clause))
                    : s.Say("It ends when the unit passes to a new owner{0}.", "Acaba cuando la unidad pasa a otro propietario{0}.", "商品转让后保修终止{0}。", s.Clause(transfer.Clause))
                : null,
        ]);
    }

    /// <summary>From what a warranty is counted: the first of the bases that is known.</summary>
    private static string Starts(Sheet s, ValueList<StartBasis> bases) => string.Join(
        s.Say("; else ", "; en su defecto, ", "；否则"),
        bases.Select(basis => (basis.Kind switch
        {
            StartBasisKind.LatestOf => s.Say("the latest of ", "lo último de ", "以下最晚者："),
            StartBasisKind.EarliestOf => s.Say("the earliest of ", "lo primero de ", "以下最早者："),
            _ => "",
        }) + s.List(basis.Events.Select(s.Of)) + (basis.Allowance is { } allowance ? " + " + s.Of(allowance) : "")));

    private static string What(Sheet s, TermRule rule) =>
        (rule.Component ?? rule.Class ?? s.Say("whole unit", "equipo completo", "整机")) + (rule.Series is null ? "" : s.Say(", series {0}", ", serie {0}", "，系列{0}", rule.Series));

    private static string Length(Sheet s, TermRule rule) => rule.Promise switch
    {
        TermPromise.None => s.Say("none", "ninguno", "无"),
        TermPromise.AgreedUpTo => s.Say("as agreed, at most {0}", "según acuerdo, a lo sumo {0}", "按约定，最多{0}", s.Of(rule.Length!)),
        _ => s.Of(rule.Length!),
    };

    private static string Scope(Sheet s, RepairScope scope) =>
        scope == RepairScope.Unit ? s.Say("for the whole unit", "para todo el equipo", "针对整机") : s.Say("for the repaired defect", "para el defecto reparado", "针对所修故障");

    private static string Why(Sheet s, ExchangeRule rule) => rule.Reason is null ? "" : s.Say(" for {0}", " por {0}", "（原因：{0}）", rule.Reason);

    private static string After(Sheet s, ExchangeRule rule)
    {
        var mode = rule.Mode switch
        {
            ExchangeMode.Restart => s.Say("the full term anew", "el plazo completo de nuevo", "重新计算完整期限"),
            ExchangeMode.Remainder => s.Say("the remainder", "lo que reste", "剩余期限"),
            _ => s.Say("the remainder, at least {0}", "lo que reste, al menos {0}", "剩余期限，至少{0}", s.Of(rule.AtLeast!)),
        };
        return mode + (rule.Restarts == RestartScope.BaseAndExtensions ? s.Say(", extensions as well", ", también las ampliaciones", "，延保亦同") : "");
    }

    private static string Condition(Sheet s, WarrantyCondition rule) => rule.Evidence?.ToString(s.Language)
        ?? s.Say(
            "registration within {0} of {1}",
            "registro en {0} desde: {1}",
            "自{1}起{0}内登记",
            s.Of(rule.RegisterWithin!),
            rule.RegisterFrom is { } from ? s.List(from.Events.Select(s.Of)) : s.Say("the start", "el inicio", "起算日"));

    private static string Otherwise(Sheet s, WarrantyFallback? fallback)
    {
        if (fallback is null)
        {
            return "";
        }

        var parts = new List<string>();
        if (!fallback.StartBases.IsEmpty)
        {
            parts.Add(s.Say("counted from {0}", "se cuenta desde: {0}", "自{0}起算", Starts(s, fallback.StartBases)));
        }

        parts.AddRange(fallback.Terms.Select(term => $"{What(s, term)} {Length(s, term)}{s.Clause(term.Clause)}"));
        return s.Say("; otherwise {0}", "; si no, {0}", "；否则{0}", s.List(parts));
    }

    private static string Layers(Sheet s, ValueList<LayerKind> layers) => layers.IsEmpty ? "" : s.Aside(s.List(layers.Select(layer => layer switch
    {
        LayerKind.Base => s.Say("base warranty", "garantía base", "基本保修"),
        LayerKind.Exchange => s.Say("warranty after an exchange", "garantía tras el cambio", "换货后的保修"),
        LayerKind.Part => s.Say("warranty of repairs", "garantía de las reparaciones", "维修的保修"),
        LayerKind.Extension => s.Say("extension that follows", "ampliación consecutiva", "接续延保"),
        _ => s.Say("concurrent extension", "ampliación simultánea", "并行延保"),
    })));
}
