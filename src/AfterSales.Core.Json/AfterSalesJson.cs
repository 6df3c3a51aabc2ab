using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json.Documents;
using AfterSales.Json.Parts;
using AfterSales.Policies;

namespace AfterSales.Json;

/// <summary>Reads and writes after-sales documents. Every document is one JSON object that begins with <c>"format": 1</c>.</summary>
/// <remarks>
/// <para>Reading is strict: an absent member is not known or has its documented default, <c>null</c>, unknown and duplicate members are refused, and every problem is
/// told at once with its path, what was found and what is allowed. Days and terms are ISO 8601 (working days <c>P7WD</c>), amounts are text, names are kebab-case.</para>
/// <para>Writing is canonical: the same value is the same text, on every machine. What a document cannot say (a blank name, a day after the year 8999) is refused.</para>
/// <para>Nothing else than <see cref="InvalidInputException"/> is thrown for a text, whatever it holds; a text of more than 4,000,000 characters or of more than
/// 32 levels is refused at once.</para>
/// </remarks>
public static class AfterSalesJson
{
    /// <summary>The version of the rules: it rises with every release in which some policy and case get another decision (marked with * in the change log).</summary>
    public static int SemanticsVersion => 1;

    /// <summary>Reads a case.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document, or its facts contradict each other; every problem is listed.</exception>
    public static ServiceCase ReadCase(string json) => DocumentReader.Read(json, CasePart.Document);

    /// <summary>Writes a case.</summary>
    /// <param name="serviceCase">The case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="serviceCase"/> is null.</exception>
    /// <exception cref="InvalidInputException">The case holds what a document cannot say; every such thing is listed.</exception>
    public static string WriteCase(ServiceCase serviceCase)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        return DocumentWriter.Write(serviceCase, CasePart.Document);
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document, or its rules do not go together; every problem is listed.</exception>
    public static AfterSalesPolicy ReadPolicy(string json) => DocumentReader.Read(json, PolicyPart.Document);

    /// <summary>Writes a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="InvalidInputException">
    /// The policy holds what a document cannot say, such as a rule's clause that is not among the policy's clauses; every such thing is listed.
    /// </exception>
    public static string WritePolicy(AfterSalesPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return DocumentWriter.Write(policy, PolicyPart.Document);
    }

    /// <summary>Reads a catalog of policies.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document, or its policies do not go together; every problem is listed.</exception>
    public static PolicyCatalog ReadCatalog(string json) => DocumentReader.Read(json, CatalogPart.Document);

    /// <summary>Writes a catalog of policies.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    /// <exception cref="InvalidInputException">A policy holds what a document cannot say; every such thing is listed.</exception>
    public static string WriteCatalog(PolicyCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return DocumentWriter.Write(catalog, CatalogPart.Document);
    }

    /// <summary>Reads a dealer's month.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document, or its claims contradict each other; every problem is listed.</exception>
    public static DealerMonth ReadDealerMonth(string json) => DocumentReader.Read(json, DealerMonthPart.Document);

    /// <summary>Writes a dealer's month.</summary>
    /// <param name="month">The month.</param>
    /// <exception cref="ArgumentNullException"><paramref name="month"/> is null.</exception>
    /// <exception cref="InvalidInputException">The month holds what a document cannot say; every such thing is listed.</exception>
    public static string WriteDealerMonth(DealerMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return DocumentWriter.Write(month, DealerMonthPart.Document);
    }

    /// <summary>Reads a decision.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document; every problem is listed.</exception>
    public static StoredDecision ReadDecision(string json) => DocumentReader.Read(json, DecisionPart.Document);

    /// <summary>Writes a decision.</summary>
    /// <param name="decision">The decision; <c>StoredDecision.Of</c> makes one of an assessment, or of a policy and a ticket.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="InvalidInputException">The decision holds what a document cannot say, such as a day after the year 8999; every such thing is listed.</exception>
    public static string WriteDecision(StoredDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return DocumentWriter.Write(decision, DecisionPart.Document);
    }

    /// <summary>Reads a decision over several policies.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document; every problem is listed.</exception>
    public static StoredMergedDecision ReadMergedDecision(string json) => DocumentReader.Read(json, MergedDecisionPart.Document);

    /// <summary>Writes a decision over several policies.</summary>
    /// <param name="decision">The decision; <see cref="StoredMergedDecision.Of"/> makes one of an assessment.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="InvalidInputException">The decision holds what a document cannot say; every such thing is listed.</exception>
    public static string WriteMergedDecision(StoredMergedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return DocumentWriter.Write(decision, MergedDecisionPart.Document);
    }

    /// <summary>Reads a ticket: a request for service and what happened to it.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document, or its history is impossible; every problem is listed.</exception>
    public static ServiceRequest ReadTicket(string json) => DocumentReader.Read(json, TicketPart.Document);

    /// <summary>Writes a ticket.</summary>
    /// <param name="request">The request for service.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidInputException">The request holds what a document cannot say; every such thing is listed.</exception>
    public static string WriteTicket(ServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DocumentWriter.Write(request, TicketPart.Document);
    }

    /// <summary>Reads a calendar.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document; every problem is listed.</exception>
    public static BusinessCalendar ReadCalendar(string json) => DocumentReader.Read(json, BusinessCalendarPart.Document);

    /// <summary>Writes a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="InvalidInputException">The calendar holds what a document cannot say, such as a zone that is not in the IANA database; every such thing is listed.</exception>
    public static string WriteCalendar(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return DocumentWriter.Write(calendar, BusinessCalendarPart.Document);
    }

    /// <summary>Decides: text in, text out, for hosts that want neither policies nor dates as objects.</summary>
    /// <param name="request">A request document: a policy or several, case, day, and optionally the language.</param>
    /// <returns>A decision document; for several policies a document of a merged decision.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidInputException">The text is not such a document; every problem of request, policy and case is listed.</exception>
    public static string Decide(string request)
    {
        var asked = DocumentReader.Read(request, RequestPart.Document);
        try
        {
            return asked.Policy is { } policy
                ? WriteDecision(StoredDecision.Of(policy.Assess(asked.Case, asked.On), asked.Language))
                : WriteMergedDecision(StoredMergedDecision.Of(PolicyCatalog.Of(asked.Policies).Assess(asked.Case, asked.On), asked.Language));
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentException and not InvalidInputException)
        {
            // Each number is in its range; what comes of them together need not be.
            throw new InvalidInputException([Problem.At("case", "Policy and case cannot be reckoned together: " + Place.Shortened(Refusals.Sentence(beyond.Message), 500))]);
        }
    }

    /// <summary>Decides again what was decided, and tells what has changed: the policy, the case, the library's rules, or the answers.</summary>
    /// <param name="decision">The stored decision; it is decided again for its day, in its language.</param>
    /// <param name="policy">The policy of today.</param>
    /// <param name="serviceCase">The case of today.</param>
    /// <exception cref="ArgumentException">The decision is about a ticket.</exception>
    /// <exception cref="InvalidInputException">Policy or case hold what a document cannot say; every such thing is listed.</exception>
    public static DecisionCheck Check(StoredDecision decision, AfterSalesPolicy policy, ServiceCase serviceCase)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(serviceCase);
        return decision.At is null
            ? new DecisionCheck(decision, StoredDecision.Of(policy.Assess(serviceCase, decision.On), decision.Language))
            : throw new ArgumentException("The decision is about a ticket; check it with the ticket.", nameof(serviceCase));
    }

    /// <summary>Decides again what was decided about a ticket, and tells what has changed: the policy, the ticket, the library's rules, or the answers.</summary>
    /// <param name="decision">The stored decision; it is decided again for its instant, in its language.</param>
    /// <param name="policy">The policy of today.</param>
    /// <param name="request">The ticket of today.</param>
    /// <exception cref="ArgumentException">The decision is about a case.</exception>
    /// <exception cref="InvalidInputException">Policy or ticket hold what a document cannot say; every such thing is listed.</exception>
    public static DecisionCheck Check(StoredDecision decision, AfterSalesPolicy policy, ServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(request);
        return decision.At is { } at
            ? new DecisionCheck(decision, StoredDecision.Of(policy, request, at, decision.Language))
            : throw new ArgumentException("The decision is about a case; check it with the case.", nameof(request));
    }

    /// <summary>Decides again what was decided over several policies, and tells what has changed: the policies, the case, the library's rules, or the answers.</summary>
    /// <param name="decision">The stored decision; it is decided again for its day, in its language.</param>
    /// <param name="catalog">The policies of today.</param>
    /// <param name="serviceCase">The case of today.</param>
    /// <exception cref="InvalidInputException">A policy or the case hold what a document cannot say; every such thing is listed.</exception>
    public static MergedDecisionCheck Check(StoredMergedDecision decision, PolicyCatalog catalog, ServiceCase serviceCase)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(serviceCase);
        return new MergedDecisionCheck(decision, StoredMergedDecision.Of(catalog.Assess(serviceCase, decision.On), decision.Language));
    }

    /// <summary>The text of a document's bytes, for any of the readers. A byte order mark at the beginning is left out.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    /// <exception cref="InvalidInputException">The bytes are not UTF-8; the problem names the place in the document, line and column. Nothing is replaced.</exception>
    public static string Text(byte[] utf8) => DocumentReader.Decode(utf8);

    /// <summary>The JSON Schema (draft 2020-12) of a kind of document: it accepts what is read, apart from what a schema cannot say (contradictions, duplicate members).</summary>
    /// <param name="kind">The kind of document.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string Schema(DocumentKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(kind);
        return kind switch
        {
            DocumentKind.Policy => SchemaDefinitions.Document(PolicyPart.Document, "urn:after-sales:policy:1", "After-sales policy"),
            DocumentKind.Request => SchemaDefinitions.Document(RequestPart.Document, "urn:after-sales:request:1", "After-sales request for a decision"),
            DocumentKind.Decision => SchemaDefinitions.Document(DecisionPart.Document, "urn:after-sales:decision:1", "After-sales decision"),
            DocumentKind.DealerMonth => SchemaDefinitions.Document(DealerMonthPart.Document, "urn:after-sales:dealer-month:1", "After-sales claims of a dealer in a month"),
            DocumentKind.Ticket => SchemaDefinitions.Document(TicketPart.Document, "urn:after-sales:ticket:1", "After-sales ticket"),
            DocumentKind.MergedDecision => SchemaDefinitions.Document(MergedDecisionPart.Document, "urn:after-sales:merged-decision:1", "After-sales decision over several policies"),
            DocumentKind.Catalog => SchemaDefinitions.Document(CatalogPart.Document, "urn:after-sales:catalog:1", "After-sales policies of a company"),
            DocumentKind.Calendar => SchemaDefinitions.Document(BusinessCalendarPart.Document, "urn:after-sales:calendar:1", "After-sales calendar"),
            _ => SchemaDefinitions.Document(CasePart.Document, "urn:after-sales:case:1", "After-sales case"),
        };
    }
}
