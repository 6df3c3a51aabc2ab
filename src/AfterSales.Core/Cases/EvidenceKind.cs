using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Something that can be shown, found or established about a case: a receipt, a seal, a finding on inspection.</summary>
public sealed record EvidenceKind : INamed
{
    private EvidenceKind(string name) => Name = name;

    /// <summary>A valid receipt or invoice.</summary>
    public static EvidenceKind ProofOfPurchase { get; } = new("proof-of-purchase");

    /// <summary>The data of the product.</summary>
    public static EvidenceKind ProductData { get; } = new("product-data");

    /// <summary>A service agreement, signed and filed with the sales contract.</summary>
    public static EvidenceKind AgreementFiled { get; } = new("agreement-filed");

    /// <summary>The warranty certificate.</summary>
    public static EvidenceKind Certificate { get; } = new("certificate");

    /// <summary>The mark against counterfeits.</summary>
    public static EvidenceKind AntiCounterfeitMark { get; } = new("anti-counterfeit-mark");

    /// <summary>A readable serial number.</summary>
    public static EvidenceKind SerialNumber { get; } = new("serial-number");

    /// <summary>The seal is unbroken.</summary>
    public static EvidenceKind SealIntact { get; } = new("seal-intact");

    /// <summary>Maintenance was done as required.</summary>
    public static EvidenceKind Maintained { get; } = new("maintained");

    /// <summary>An authorised body has identified the cause.</summary>
    public static EvidenceKind IdentifiedByAuthority { get; } = new("identified-by-authority");

    /// <summary>The goods are unused.</summary>
    public static EvidenceKind Unused { get; } = new("unused");

    /// <summary>The original packaging is there.</summary>
    public static EvidenceKind OriginalPackaging { get; } = new("original-packaging");

    /// <summary>No damage, soiling or alteration.</summary>
    public static EvidenceKind Undamaged { get; } = new("undamaged");

    /// <summary>Accessories and gifts are complete.</summary>
    public static EvidenceKind Complete { get; } = new("complete");

    /// <summary>Found: the housing is damaged.</summary>
    public static EvidenceKind HousingDamaged { get; } = new("housing-damaged");

    /// <summary>Found: opened by somebody not authorised.</summary>
    public static EvidenceKind OpenedByOthers { get; } = new("opened-by-others");

    /// <summary>Found: the unit cannot be repaired.</summary>
    public static EvidenceKind Irreparable { get; } = new("irreparable");

    /// <summary>The same model and specification is there for an exchange.</summary>
    public static EvidenceKind SameModelAvailable { get; } = new("same-model-available");

    /// <summary>The name: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>One by its name; the ones listed here are those that policies share, any other name can be used.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, at most 64.</param>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public static EvidenceKind Of(string name) => new(KebabName.Checked(name));

    /// <inheritdoc/>
    public bool Equals(EvidenceKind? other) => ReferenceEquals(this, other) || (other is not null && Name == other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name in words; the name itself where it is none of those listed here.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => KnownNames.Evidence.Text(Name, language);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
