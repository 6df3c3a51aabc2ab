namespace AfterSales.Explanations;

/// <summary>Yes, no, or not known: a truth value of Kleene's logic. The default is <see cref="Unknown"/>.</summary>
public enum Truth
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Known not to be so.</summary>
    No,

    /// <summary>Known to be so.</summary>
    Yes,
}

/// <summary>Kleene's tables: a certain no decides an <em>and</em>, a certain yes decides an <em>or</em>, whatever else is unknown.</summary>
internal static class Kleene
{
    public static Truth And(Truth a, Truth b) =>
        a == Truth.No || b == Truth.No ? Truth.No : a == Truth.Yes && b == Truth.Yes ? Truth.Yes : Truth.Unknown;

    public static Truth Or(Truth a, Truth b) =>
        a == Truth.Yes || b == Truth.Yes ? Truth.Yes : a == Truth.No && b == Truth.No ? Truth.No : Truth.Unknown;

    public static Truth Not(Truth a) => a switch { Truth.Yes => Truth.No, Truth.No => Truth.Yes, _ => Truth.Unknown };

    public static Truth Of(bool value) => value ? Truth.Yes : Truth.No;
}
