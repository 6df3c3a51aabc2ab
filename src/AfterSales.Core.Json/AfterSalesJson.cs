using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.Json.Parts;
using AfterSales.Policies;

namespace AfterSales.Json;

/// <summary>Reads and writes after-sales documents. Every document is one JSON object that begins with <c>"format": 1</c>.</summary>
/// <remarks>
/// <para>Reading is strict: an absent member is not known or has its documented default, <c>null</c>, unknown and duplicate members are refused, and every problem is
/// told at once with its path, what was found and what is allowed. Days and terms are ISO 8601 (working days <c>P7WD</c>), amounts are text, names are kebab-case.</para>
/// <para>Writing is canonical: the same value is the same text, on every machine. What a document cannot say (a blank name, a day after the year 9000) is refused.</para>
/// <para>Nothing else than <see cref="InvalidInputException"/> is thrown for a text, whatever it holds; a text of more than 4,000,000 characters or of more than
/// 32 levels is refused at once.</para>
/// </remarks>
public static class AfterSalesJson
{
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

    /// <summary>The JSON Schema (draft 2020-12) of a kind of document: it accepts what is read, apart from what a schema cannot say (contradictions, duplicate members).</summary>
    /// <param name="kind">The kind of document.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string Schema(DocumentKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(kind);
        return kind switch
        {
            DocumentKind.Policy => SchemaDefinitions.Document(PolicyPart.Document, "urn:after-sales:policy:1", "After-sales policy"),
            _ => SchemaDefinitions.Document(CasePart.Document, "urn:after-sales:case:1", "After-sales case"),
        };
    }
}
