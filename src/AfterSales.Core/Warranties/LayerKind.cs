namespace AfterSales.Warranties;

/// <summary>The kinds of cover that can stand one on top of another.</summary>
public enum LayerKind
{
    /// <summary>The base warranty.</summary>
    Base,

    /// <summary>The warranty of a unit that came in exchange.</summary>
    Exchange,

    /// <summary>The warranty of repaired parts or of a repaired defect.</summary>
    Part,

    /// <summary>An extension that follows the base warranty.</summary>
    Extension,

    /// <summary>An extension that runs beside the base warranty.</summary>
    Concurrent,
}
