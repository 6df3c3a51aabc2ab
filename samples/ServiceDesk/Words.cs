using System.Collections.Frozen;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>The desk's own words in three languages; what the library says comes translated from it.</summary>
internal sealed record Words(Language Language, string Tag)
{
    public static readonly Words[] All = [new(Language.English, "en"), new(Language.Spanish, "es"), new(Language.SimplifiedChinese, "zh-Hans")];

    private static readonly FrozenDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        ["en"] = ["English", "English", "English"], ["es"] = ["Español", "Español", "Español"], ["zh-Hans"] = ["中文", "中文", "中文"],
        ["desk"] = ["Service desk", "Mesa de servicio", "服务台"], ["policies"] = ["Policies", "Políticas", "服务政策"],
        ["serial"] = ["Serial number", "Número de serie", "序列号"], ["find"] = ["Look up", "Buscar", "查询"],
        ["none-found"] = ["No unit has this serial number.", "Ningún equipo tiene este número de serie.", "没有此序列号的产品。"], ["ask"] = ["Ask", "Preguntar", "查看"],
        ["what-if"] = ["What if?", "¿Y si…?", "假设情况"], ["on"] = ["Day asked about", "Día de la consulta", "查询日期"],
        ["slide"] = ["Slide the day", "Mover el día", "滑动日期"], ["part"] = ["What failed", "Qué falló", "故障部位"],
        ["unit"] = ["The whole unit", "El equipo entero", "整机"], ["panel"] = ["Panel", "Panel", "面板"], ["lighting"] = ["Lighting", "Iluminación", "照明件"],
        ["cause"] = ["Cause found", "Causa hallada", "故障原因"], ["quality"] = ["Quality", "Calidad", "质量问题"], ["misuse"] = ["Misuse", "Mal uso", "使用不当"],
        ["wear-part"] = ["Wear part", "Pieza de desgaste", "易损件"], ["self-repair"] = ["Own repair", "Reparación propia", "自行维修"],
        ["reason"] = ["Reason for a return", "Motivo de devolución", "退换原因"], ["performance-failure"] = ["It does not work", "No funciona", "性能故障"],
        ["not-as-described"] = ["Not as described", "No es como se describió", "与描述不符"], ["no-reason"] = ["No reason", "Sin motivo", "无理由"],
        ["proof"] = ["Proof of purchase", "Comprobante de compra", "购买凭证"], ["yes"] = ["Shown", "Presentado", "已出示"], ["no"] = ["Missing", "Falta", "缺失"],
        ["unknown"] = ["Not known", "No se sabe", "未知"], ["note"] = ["Note", "Nota", "备注"], ["enter"] = ["Enter as a claim", "Registrar reclamación", "登记报修"],
        ["timeline"] = ["Timeline", "Cronología", "时间线"], ["coverage"] = ["Warranty", "Garantía", "保修"],
        ["returns"] = ["Return and exchange", "Devolución y cambio", "退换货"], ["remedies"] = ["What the repairs earned", "Lo que dan las reparaciones", "维修带来的权利"],
        ["fees"] = ["Charges", "Cargos", "费用"], ["ladder"] = ["What the customer can have", "Lo que puede pedir el cliente", "客户可选择"],
        ["why"] = ["Why", "Por qué", "依据"], ["missing"] = ["Missing: ", "Falta: ", "缺少："], ["between"] = [", ", ", ", "、"], ["unless"] = ["It would be different if", "Sería distinto si", "除非"],
        ["deadlines"] = ["Deadlines, if reported on this day at 09:00", "Plazos si se avisa ese día a las 09:00", "若当日 09:00 报修的时限"],
        ["metric"] = ["Promise", "Compromiso", "承诺"], ["due"] = ["Due", "Vence", "到期"], ["stands"] = ["How it stands", "Estado", "状态"],
        ["line"] = ["Line", "Partida", "项目"], ["amount"] = ["Amount", "Importe", "金额"], ["bears"] = ["Who pays", "Quién paga", "承担方"],
        ["parts"] = ["Parts", "Piezas", "零件"], ["labour"] = ["Labour", "Mano de obra", "人工"], ["freight"] = ["Freight", "Transporte", "运费"],
        ["total"] = ["Total", "Total", "合计"],
        ["claims"] = ["Claims entered", "Reclamaciones registradas", "已登记报修"], ["claim"] = ["Claim", "Reclamación", "报修单"],
        ["entered"] = ["Entered", "Registrada", "登记时间"], ["stored"] = ["Decision as stored", "Decisión guardada", "存档决定"],
        ["confirmed"] = ["Decided again: the same decision.", "Decidida de nuevo: la misma decisión.", "重新判定：结果一致。"],
        ["differs"] = ["Decided again: it is different.", "Decidida de nuevo: es distinta.", "重新判定：结果不同。"],
        ["Policy"] = ["The policy has changed.", "La política ha cambiado.", "政策已变更。"], ["Case"] = ["Other facts are known.", "Se conocen otros hechos.", "事实已变更。"],
        ["Semantics"] = ["The library's rules have changed.", "Las reglas de la biblioteca han cambiado.", "规则库版本已变更。"],
        ["Answers"] = ["The answers are other ones.", "Las respuestas son otras.", "结论不同。"],
        ["no-policy"] = ["Its policy is not in force any more.", "Su política ya no está en vigor.", "其政策已不再有效。"], ["version"] = ["Version", "Versión", "版本"],
        ["clauses"] = ["Clauses", "Cláusulas", "条款"], ["reload"] = ["Read the files again", "Leer de nuevo los archivos", "重新读取文件"],
        ["refused"] = ["Refused; the last good version stays in force", "Rechazado; sigue en vigor la última versión válida", "已拒绝；沿用上一有效版本"],
        ["all-good"] = ["Every file is in force.", "Todos los archivos están en vigor.", "所有文件均有效。"],
        ["refused-input"] = ["Please mend this:", "Corrija esto:", "请更正："], 
        ["asked"] = ["Day asked about", "Día consultado", "查询日"], ["skip"] = ["Skip to content", "Ir al contenido", "跳到内容"],
    }.ToFrozenDictionary();

    /// <summary>The word for a name; a name that the desk does not know stands for itself.</summary>
    public string this[string name] => Table.TryGetValue(name, out var words) ? words[(int)Language] : name;

    /// <summary>The language with a tag; English where none is named.</summary>
    /// <exception cref="InvalidInputException">There is no such language.</exception>
    public static Words Of(string? tag) => string.IsNullOrEmpty(tag)
        ? All[0]
        : All.FirstOrDefault(words => words.Tag == tag) ?? throw new InvalidInputException([Problem.At("lang", "Choose one of en, es, zh-Hans.")]);
}
