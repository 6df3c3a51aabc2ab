namespace AfterSales.Json.Documents;

/// <summary>Writes documents in their one canonical form.</summary>
internal static class DocumentWriter
{
    /// <summary>The document of a value.</summary>
    /// <exception cref="AfterSales.Explanations.InvalidInputException">The value holds what a document cannot say; every such thing is listed.</exception>
    public static string Write<T>(T value, Part<T> part) => Checked(value, part).ToDocument();

    /// <summary>The document on one line, for fingerprints.</summary>
    public static string WriteCompact<T>(T value, Part<T> part) => Checked(value, part).ToCompact();

    private static Written Checked<T>(T value, Part<T> part)
    {
        var context = new DocumentContext();
        var written = part.Write(value, Place.Root, context);
        context.Problems.ThrowIfAny();
        return written;
    }
}
