using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>Whether something can be shown: present, absent or not known.</summary>
public sealed record Evidence
{
    private Evidence(EvidenceKind kind, Truth isPresent)
    {
        Kind = kind;
        IsPresent = isPresent;
    }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>Present, absent, or not known.</summary>
    public Truth IsPresent { get; }

    /// <summary>It is there.</summary>
    /// <param name="kind">What it is.</param>
    public static Evidence Present(EvidenceKind kind) => Of(kind, Truth.Yes);

    /// <summary>It is known not to be there.</summary>
    /// <param name="kind">What it is.</param>
    public static Evidence Absent(EvidenceKind kind) => Of(kind, Truth.No);

    /// <summary>It is there, is not, or it is not known.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="isPresent">Whether it is there.</param>
    public static Evidence Of(EvidenceKind kind, Truth isPresent)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfUndefined(isPresent);
        return new Evidence(kind, isPresent);
    }

    /// <summary>Kind and presence.</summary>
    public override string ToString() => $"{Kind}: {IsPresent}";
}
