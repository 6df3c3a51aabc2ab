namespace AfterSales.Json.Documents;

/// <summary>How large a document can be. Generous for what people write and systems send; small enough that no document costs more than a moment.</summary>
internal static class Limits
{
    /// <summary>Characters of a whole document.</summary>
    public const int Document = 4_000_000;

    /// <summary>Levels of objects and lists.</summary>
    public const int Depth = 32;

    /// <summary>Items of a list, members of an open object.</summary>
    public const int Items = 1_000;

    /// <summary>Days of a calendar.</summary>
    public const int Days = 10_000;

    /// <summary>Characters of an id or a name.</summary>
    public const int Label = 200;

    /// <summary>Characters of a clause's wording.</summary>
    public const int Text = 10_000;
}
