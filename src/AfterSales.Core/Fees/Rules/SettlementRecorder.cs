using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Takes what becomes of claims and receivables beside the findings.</summary>
internal interface ISettlementRecorder : IRecorder
{
    /// <summary>The number of findings so far.</summary>
    int Mark { get; }

    /// <summary>The findings since a mark.</summary>
    IEnumerable<Reason> Since(int mark);

    void Add(SettledClaim claim);

    void Add(SetOff setOff);

    void AddOfOtherMonth(DealerClaim claim);

    void AddLater(DealerClaim claim);
}

internal readonly struct SilentSettlementRecorder : ISettlementRecorder
{
    public bool IsOn => false;

    public int Mark => 0;

    public IEnumerable<Reason> Since(int mark) => [];

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c)
    {
    }

    public void Add(SettledClaim claim)
    {
    }

    public void Add(SetOff setOff)
    {
    }

    public void AddOfOtherMonth(DealerClaim claim)
    {
    }

    public void AddLater(DealerClaim claim)
    {
    }
}

internal readonly struct SettlementRecorder : ISettlementRecorder
{
    private SettlementRecorder(ReasonLog log) => Log = log;

    public bool IsOn => true;

    public int Mark => Log.Count;

    public ReasonLog Log { get; }

    public List<SettledClaim> Claims { get; } = [];

    public List<SetOff> SetOffs { get; } = [];

    public List<DealerClaim> OfOtherMonths { get; } = [];

    public List<DealerClaim> Later { get; } = [];

    public static SettlementRecorder Create() => new(new ReasonLog(16));

    public IEnumerable<Reason> Since(int mark) => Log.Since(mark);

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c) => Log.Add(code, clause, a, b, c);

    public void Add(SettledClaim claim) => Claims.Add(claim);

    public void Add(SetOff setOff) => SetOffs.Add(setOff);

    public void AddOfOtherMonth(DealerClaim claim) => OfOtherMonths.Add(claim);

    public void AddLater(DealerClaim claim) => Later.Add(claim);
}

/// <summary>The sums of a settlement, in minor units.</summary>
internal struct SettlementSums
{
    public long Verified;
    public long Bonus;
    public long Total;
    public long SetOff;
    public long Payout;
    public long Owed;
    public int Waiting;
    public ulong Missing;
    public bool IsGradeMissing;
}

/// <summary>A bit for every fact that a settlement can wait for.</summary>
internal sealed class SettlementFacts
{
    public const int MostDocuments = 48;

    private readonly EvidenceKind[] _documents;
    private readonly ulong _firstDocument;

    public SettlementFacts(ValueList<EvidenceKind> documents)
    {
        _documents = [.. documents];
        Sale = Table.Bit("claims.sale");
        Registered = Table.Bit("claims.registered");
        Repaired = Table.Bit("claims.repaired");
        Authorized = Table.Bit("claims.authorized");
        OldParts = Table.Bit("claims.old-parts");
        SettledBefore = Table.Bit("claims.settled-before");
        Coverage = Table.Bit("claims.lines.coverage");
        Claimed = Table.Bit("claims.lines.claimed");
        Causal = Table.Bit("claims.lines.causal");
        Grade = Table.Bit("grade");
        foreach (var document in documents)
        {
            var bit = Table.Bit("claims.documents." + document.Name);
            _firstDocument = _firstDocument == 0 ? bit : _firstDocument;
        }
    }

    public FactTable Table { get; } = new();

    public ulong Sale { get; }

    public ulong Registered { get; }

    public ulong Repaired { get; }

    public ulong Authorized { get; }

    public ulong OldParts { get; }

    public ulong SettledBefore { get; }

    public ulong Coverage { get; }

    public ulong Claimed { get; }

    public ulong Causal { get; }

    public ulong Grade { get; }

    public ulong Document(EvidenceKind kind) => _firstDocument << Array.IndexOf(_documents, kind);
}
