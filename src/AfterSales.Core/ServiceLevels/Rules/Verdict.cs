using AfterSales.Calendars;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>How one metric stands: what a decision hands out. Times are ticks, amounts are open time on the metric's calendar.</summary>
internal struct Verdict
{
    public ServiceLevelStatus Status;
    public ulong Missing;
    public CountingRefusal Refusal;
    public CommitmentPlan? Plan;
    public int Rank;
    public int Restarts;
    public long? StartedAt;
    public long? StoppedAt;
    public long? PausedSince;
    public long? DueAt;
    public long? NotBefore;
    public long? ExpectedBy;
    public long? EarlierBreach;
    public long? Elapsed;
    public long? Remaining;
    public long? Overdue;
    public long? OverdueWall;
    public decimal? Share;
    public bool IsProvisional;
    public bool IsAgreed;
    public bool IsLaterThanExpected;
}
