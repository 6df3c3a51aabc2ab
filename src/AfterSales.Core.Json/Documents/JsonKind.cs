namespace AfterSales.Json.Documents;

/// <summary>The kinds of JSON values that a part can stand as.</summary>
[Flags]
internal enum JsonKind
{
    Text = 1,
    Number = 2,
    Boolean = 4,
    List = 8,
    Object = 16,
}
