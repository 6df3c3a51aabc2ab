using AfterSales.Explanations;
using AfterSales.Remedies;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>What repairs earn: the triggers, what an exchange comes to by stock and choice, and the terms of a refund.</summary>
internal static class RemedySheet
{
    public static void Write(Sheet s, RemedyPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        s.Title(s.Say("Remedies earned by repairs", "Remedios que dan las reparaciones", "维修带来的权利"));
        s.Table(
            [
                s.Say("trigger", "supuesto", "触发条件"), s.Say("when", "cuando", "情形"), s.Say("period", "periodo", "期间"), s.Say("remedies", "remedios", "补救方式"), s.Say("as", "como", "性质"),
                s.Say("clause", "cláusula", "条款"),
            ],
            policy.Triggers.Select(trigger => new[]
            {
                trigger.Id,
                string.Join(s.Say(" and ", " y ", "且"), trigger.Measures.Select(measure => Measure(s, measure))),
                Period(s, trigger.Period),
                s.List(trigger.Remedies.Select(s.Of)),
                s.Of(trigger.Strength),
                trigger.Clause?.Id,
            }));
        s.Items(
        [
            .. policy.Triggers.SelectMany(trigger => Details(s, trigger).Select(detail => s.Named(trigger.Id, detail))),
            RefundWords.Of(s, policy.Refund),
        ]);
        if (policy.Matrix.IsEmpty)
        {
            return;
        }

        s.Line("").Line(s.Say("What an exchange comes to:", "En qué queda el cambio:", "换货的处理："));
        s.Table(
            [s.Say("same model in stock", "mismo modelo en existencias", "同型号库存"), s.Say("the customer", "el cliente", "客户"), s.Say("remedy", "remedio", "补救方式"), s.Say("clause", "cláusula", "条款")],
            policy.Matrix.Select(row => new[]
            {
                row.SameModelAvailable switch
                {
                    Truth.Yes => s.Say("yes", "sí", "有"),
                    Truth.No => s.Say("no", "no", "无"),
                    _ => s.Say("either", "indistinto", "不限"),
                },
                s.Of(row.Choice),
                s.Of(row.Remedy),
                row.Clause?.Id,
            }));
    }

    private static IEnumerable<string> Details(Sheet s, RemedyTrigger trigger)
    {
        if (trigger.Scope != RemedyScope.Any)
        {
            yield return trigger.Scope switch
            {
                RemedyScope.SameFault => s.Say("counts the same fault only.", "solo cuenta la misma avería.", "仅计同一故障。"),
                RemedyScope.SafetyFault => s.Say("counts safety faults only.", "solo cuenta averías de seguridad.", "仅计安全故障。"),
                _ => s.Say("counts the same main part only.", "solo cuenta la misma pieza principal.", "仅计同一主要部件。"),
            };
        }

        if (trigger.Failure != FailureNeed.ByMeasures)
        {
            yield return trigger.Failure == FailureNeed.Needed
                ? s.Say("the unit must fail now.", "el equipo debe fallar ahora.", "须目前仍有故障。")
                : s.Say("the unit need not fail now.", "no hace falta que el equipo falle ahora.", "不要求目前仍有故障。");
        }

        if (!trigger.Conditions.IsEmpty)
        {
            yield return s.Say("needed: {0}.", "se exige: {0}.", "须具备：{0}。", s.List(trigger.Conditions.Select(condition => condition.ToString(s.Language))));
        }

        if (trigger.ClaimBy is { } by)
        {
            yield return s.Say("to be asked for within {0} of the start of the period.", "debe pedirse en {0} desde el inicio del periodo.", "须自期间开始起{0}内提出。", s.Of(by));
        }

        if (trigger.Deduction is { } deduction)
        {
            yield return s.Say("refund: {0}.", "reembolso: {0}.", "退款：{0}。", RefundWords.Of(s, deduction));
        }
    }

    private static string Measure(Sheet s, RemedyMeasure measure)
    {
        var number = measure.Threshold == RemedyThreshold.AtLeast ? s.Say("at least {0}", "al menos {0}", "至少{0}", measure.Number) : s.Say("more than {0}", "más de {0}", "超过{0}", measure.Number);
        var what = measure.Kind switch
        {
            RemedyMeasureKind.Repairs => s.Say("{0} repairs", "{0} reparaciones", "{0}次维修", number),
            RemedyMeasureKind.Replacements => s.Say("{0} replacements of {1}", "{0} sustituciones de {1}", "{1}更换{0}次", number, measure.Part),
            RemedyMeasureKind.Downtime => s.Say("{0} days out of service", "{0} días fuera de servicio", "停用{0}天", number),
            RemedyMeasureKind.SingleRepair => s.Say("one repair of {0} days", "una reparación de {0} días", "单次维修{0}天", number),
            RemedyMeasureKind.PartsUnavailable => s.Say("parts lacking for {0} days", "falta de piezas durante {0} días", "缺少零件{0}天", number),
            _ => s.Say("beyond repair", "irreparable", "无法修复"),
        };
        return what
            + (measure.ExcludedReasons.IsEmpty ? "" : s.Say(" (without {0})", " (sin {0})", "（不计{0}）", s.List(measure.ExcludedReasons)))
            + (measure.CurrentStayOnly ? s.Say(" (the present stay only)", " (solo la estancia actual)", "（仅本次）") : "")
            + (measure.Kind == RemedyMeasureKind.PartsUnavailable && measure.PartsFrom == PartsCountedFrom.Waiting ? s.Say(" (from the wait on)", " (desde la espera)", "（自等待起）") : "");
    }

    private static string Period(Sheet s, RemedyPeriod period) =>
        (period.Term is { } term ? s.Of(term) : s.Say("the warranty", "la garantía", "保修期内"))
        + (period.UsageLimit is { } limit ? s.Say(" or {0} on the counter", " o {0} en el contador", "或读数{0}", limit) : "");
}
