using AfterSales.Explanations;

namespace AfterSales.Json.Documents;

/// <summary>What the parts of one document share while it is read or written.</summary>
internal sealed class DocumentContext
{
    private readonly Dictionary<string, int[]> _indexes = new(StringComparer.Ordinal);

    public ProblemSink Problems { get; } = new();

    /// <summary>The clauses of the policy that is being read or written; its rules name them by id.</summary>
    public ValueList<Clause> Clauses { get; set; }

    /// <summary>The calendars of the service levels that are being read or written; their commitments name them.</summary>
    public ValueList<KeyValuePair<string, Calendars.BusinessCalendar>> Calendars { get; set; }

    /// <summary>The warranty of the policy that is being read or written; windows can be open as long as it is valid. Null where there is none.</summary>
    public Warranties.WarrantyPolicy? Warranty { get; set; }

    /// <summary>True when there is a warranty and something about it was refused.</summary>
    public bool WarrantyIsRefused { get; set; }

    /// <summary>Remembers which items of a list could be read, so that a later finding on the n-th of them names the right place.</summary>
    public void KeptItems(Place list, int[] indexes) => _indexes[list.ToString()] = indexes;

    /// <summary>The index in the document of the n-th item that could be read.</summary>
    public int IndexInDocument(string list, int n) => _indexes.TryGetValue(list, out var indexes) && n < indexes.Length ? indexes[n] : n;
}
