using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime.Text;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>A unit of the old system, as far as its export tells.</summary>
/// <param name="No">Its place in the export, from 1.</param>
/// <param name="Id">Its number in the old system.</param>
/// <param name="StoredLastDay">The last day of cover that the old system stores; null when it stores none.</param>
/// <param name="StoredAnswer">What the old system answered: to a request to return, or about a ticket's target.</param>
/// <param name="AgreedTerm">The term agreed for it, such as P365D; null when not known.</param>
/// <param name="Proof">Whether there is a proof of purchase.</param>
/// <param name="Ticket">The document of the ticket that it is; null when it is a unit that was sold.</param>
/// <param name="Refused">The row that could not be read; null when all could.</param>
/// <param name="Events">What happened to it.</param>
internal sealed record UnitRecord(
    int No, string Id, string? Name, string? Series, string? Category, LocalDate? StoredLastDay, string? StoredAnswer, string? AgreedTerm, Truth Proof, string? Ticket, string? Refused,
    IReadOnlyList<EventRecord> Events)
{
    public const string Exchange = "exchange";
    public const string Return = "return";

    /// <summary>The request to return the unit; null when there is none.</summary>
    public EventRecord? AskedReturn => Events.FirstOrDefault(happened => happened.Kind == Return);

    /// <summary>The one place where the old system's records become facts.</summary>
    public ServiceCase ToCase()
    {
        if (Refused is not null)
        {
            throw new InvalidInputException([Problem.At("unit", Refused)]);
        }

        var serviceCase = ServiceCase.Create(
            SoldUnit.Create(
                ValueList.From(Events.Where(happened => FactNames.IsDate(happened.Kind)).Select(happened => UnitDate.Of(Named<UnitEvent>(happened.Kind), happened.From))),
                Series,
                Category,
                AgreedTerm is null ? default : Cases.AgreedTerm.Of(Term.Parse(AgreedTerm))),
            repairs: ValueList.From(Events.Where(happened => happened.IsStay).Select(happened => Repair.Create(
                happened.From.FirstDay!.Value, happened.Until, Named<StayKind>(happened.Kind), happened.Word switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.Unknown }, defect: happened.Detail))),
            exchanges: ValueList.From(Events.Where(happened => happened.Kind == Exchange).Select(happened => Cases.Exchange.Of(happened.From.FirstDay!.Value, happened.Detail))),
            evidence: Proof == Truth.Unknown ? [] : [Evidence.Of(EvidenceKind.ProofOfPurchase, Proof)]);
        return AskedReturn is { Detail: { } reason } ? serviceCase.WithReturn(ReturnRequest.Create(ReturnReason.Of(reason))) : serviceCase;
    }

    private static T Named<T>(string kebab)
        where T : struct, Enum => Enum.Parse<T>(kebab.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

/// <summary>Something that happened to a unit.</summary>
/// <param name="Kind">An event such as invoice, a kind of stay such as repair, an exchange or a return.</param>
/// <param name="From">The day, or the first day of a stay.</param>
/// <param name="Until">The day of hand-back.</param>
/// <param name="Word">For a stay whether it was paid.</param>
/// <param name="Detail">The defect or the reason.</param>
internal sealed record EventRecord(string Kind, DateFact From, DateFact Until, string? Word, string? Detail)
{
    public bool IsStay => !FactNames.IsDate(Kind) && Kind is not (UnitRecord.Exchange or UnitRecord.Return);
}

/// <summary>A row, or a cell, that could not be read.</summary>
internal sealed record ImportProblem(string File, int Line, string Column, string Text);

/// <summary>Days as texts of the database.</summary>
internal static class DayTexts
{
    public static string Of(DateFact day) => day.Kind switch
    {
        DateFactKind.Known => LocalDatePattern.Iso.Format(day.FirstDay!.Value),
        DateFactKind.NotYet => "not yet",
        DateFactKind.Absent => "absent",
        _ => "unknown",
    };

    public static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static DateFact Fact(string text) => text switch
    {
        "not yet" => DateFact.NotYet,
        "absent" => DateFact.Absent,
        "unknown" => DateFact.Unknown,
        _ => LocalDatePattern.Iso.Parse(text).Value,
    };

    public static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
