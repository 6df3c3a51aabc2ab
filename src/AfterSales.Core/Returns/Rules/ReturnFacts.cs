using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The facts that a return policy can ask for, each with its bit.</summary>
internal sealed class ReturnFacts
{
    public readonly ulong Reason;
    public readonly ulong Category;
    public readonly ulong HandBack;
    public readonly ulong Paid;
    public readonly ulong DeclaredAt;

    /// <summary>How many traits the narrowest window tests.</summary>
    public readonly int MostTests;

    private readonly Dictionary<EvidenceKind, ulong> _evidence = [];
    private readonly ulong[] _starts;
    private readonly ulong[] _readings;
    private readonly FactMap[] _warranties;

    public ReturnFacts(ValueList<ReturnWindow> windows)
    {
        Reason = Table.Bit("return.reason");
        _starts = new ulong[windows.Count];
        _readings = new ulong[windows.Count];
        _warranties = new FactMap[windows.Count];
        for (var i = 0; i < windows.Count; i++)
        {
            var window = windows[i];
            window.When.Register(Table);
            MostTests = Math.Max(MostTests, window.When.Tests.Count);
            foreach (var basis in window.Start.Bases)
            {
                _starts[i] |= Table.Bit(basis.Fact);
            }

            foreach (var condition in window.Conditions)
            {
                _evidence[condition] = Table.Bit(Of(condition));
            }

            _readings[i] = window.Counter is null ? 0 : Table.Bit("readings." + window.Counter.Name);
            if (window.Length.Kind == WindowLengthKind.Elapsed)
            {
                DeclaredAt = Table.Bit("return.declared-at");
            }

            if (window.Length.Warranty is { } warranty)
            {
                _warranties[i] = Table.Include(warranty.Plan.Facts);
            }

            if (window.Tolling is not null)
            {
                HandBack = Table.Bit("repairs.handed-back");
                Paid = Table.Bit("repairs.paid");
            }

            if (!window.ExemptCategories.IsEmpty)
            {
                Category = Table.Bit(TraitKind.Category.Fact);
            }
        }
    }

    public FactTable Table { get; } = new();

    public static Fact Of(EvidenceKind kind) => Fact.At("evidence." + kind.Name);

    public ulong Evidence(EvidenceKind kind) => _evidence[kind];

    public ulong Start(int window) => _starts[window];

    public ulong Reading(int window) => _readings[window];

    public FactMap Warranty(int window) => _warranties[window];
}
