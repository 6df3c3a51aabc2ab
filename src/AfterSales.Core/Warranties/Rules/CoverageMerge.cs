using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Decides each completion, and merges them: the answer that all give; else the first failure that all share; else undetermined.</summary>
internal struct CoverageMerge
{
    /// <summary>Facts that tell completions apart, or that leave one undetermined.</summary>
    public ulong Missing;

    private bool _isOnly;
    private bool _allSame;
    private CoverageStatus _variantStatus;
    private bool _isFirstOfVariant;
    private ulong _variantUnknown;
    private bool _hasStart;
    private bool _hasLast;
    private bool _lastIsUnknown;
    private bool _sameAnswer;

    /// <summary>True from the second combination of fallbacks on.</summary>
    public readonly bool HasSeveralVariants => _isFirstOfVariant;

    public void BeginVariant(ulong unknown, int variant, int basis, ref CoverageVerdict verdict)
    {
        _isFirstOfVariant = verdict.Completions > 0;
        _variantStatus = verdict.Status;
        _variantUnknown = unknown;
        verdict.Variant = variant;
        verdict.Basis = verdict.Completions == 0 ? basis : 0;
    }

    /// <summary>The one completion there is, of the one variant there is: nothing is merged.</summary>
    public void AddOnly(ref LayerQuestion question, Truth excluded, ulong causeUnknown, ref CoverageVerdict verdict)
    {
        _isOnly = !question.CanBeForSeveralDefects;
        Add(ref question, excluded, causeUnknown, ref verdict);
    }

    /// <summary>One start, one term. A claim can only be for one defect: where it is not known which, each that was repaired is tried on its own, and none of them.</summary>
    public CoverageStatus Add(ref LayerQuestion question, Truth excluded, ulong causeUnknown, ref CoverageVerdict verdict)
    {
        var status = AddOne(ref question, excluded, causeUnknown, ref verdict);
        while (!_isOnly && question.NextDefect())
        {
            if (AddOne(ref question, excluded, causeUnknown, ref verdict) != status)
            {
                Missing |= question.Policy.Plan.Defect;
                status = CoverageStatus.Undetermined;
            }
        }

        return status;
    }

    private CoverageStatus AddOne(ref LayerQuestion question, Truth excluded, ulong causeUnknown, ref CoverageVerdict verdict)
    {
        var silent = default(SilentRecorder);
        LayerRule.Ask(ref question, 0, ref silent, out var least);
        if (least.Unknown == 0)
        {
            return Add(ref question, excluded, causeUnknown, least, least, true, 0, ref verdict);
        }

        LayerRule.Ask(ref question, UnknownFacts.Hope, ref silent, out var most);
        var unknown = least.Unknown | most.Unknown;
        if (least.ExtensionBegun && !least.Covers && !most.ExtensionBegun && !most.Covers && (unknown & question.Policy.Plan.EndMovers) != 0)
        {
            // The extension is over by the least that the base can last and has not begun by the most: in between it can have the day.
            LayerRule.Ask(ref question, ulong.MaxValue, ref silent, out most);
        }

        var layersAgree = least.Failures == most.Failures && (!UnknownFacts.IsSeveral(unknown) || UnknownFacts.Agree(ref question, unknown, least.Failures));
        return Add(ref question, excluded, causeUnknown, least, most, layersAgree, unknown, ref verdict);
    }

    private CoverageStatus Add(
        ref LayerQuestion question, Truth excluded, ulong causeUnknown, in LayerAnswer least, in LayerAnswer most, bool layersAgree, ulong unknown, ref CoverageVerdict verdict)
    {
        var conditionsUnknown = 0UL;
        var met = ConditionRule.AllMet(question, ref conditionsUnknown, out var registerBy);

        var failures = (excluded == Truth.Yes ? Failures.Excluded : Failures.None)
            | (met == Truth.No ? Failures.NotCovered : Failures.None)
            | (layersAgree ? least.Failures : least.Failures & most.Failures & UnknownFacts.CommonOf(ref question, unknown));
        var boundary = Math.Min(least.NextBoundary, most.NextBoundary);
        CoverageStatus status;
        var missing = conditionsUnknown | causeUnknown;
        if ((failures & (Failures.Expired | Failures.NotStarted)) != 0 && question.Policy.AbnormalLife is not null && IsOrCanBeOver(failures, least))
        {
            var canStart = failures != Failures.Expired;
            var lifeUnknown = 0UL;
            var silent = default(SilentRecorder);
            var life = AbnormalLife.Decide(question, ref lifeUnknown, ref boundary, ref silent);
            var rest = Kleene.And(met, Kleene.Not(excluded));
            status = life == Truth.No ? ToStatus(failures)
                : life == Truth.Yes && rest == Truth.Yes && layersAgree && !canStart ? CoverageStatus.CoveredAbnormalLife
                : CoverageStatus.Undetermined;
            missing |= lifeUnknown | (canStart ? unknown & question.Policy.Plan.DateBits[(int)UnitEvent.Transfer] : 0);

            // Where a layer can still start, the transfer decides: what else the layers differ in would not change the answer.
            layersAgree |= canStart;
            failures = life == Truth.No ? failures : Failures.None;
        }
        else if (failures != Failures.None)
        {
            status = ToStatus(failures);
        }
        else if (excluded == Truth.No && met == Truth.Yes && layersAgree)
        {
            status = CoverageStatus.Covered;
        }
        else
        {
            status = CoverageStatus.Undetermined;
        }

        if (status == CoverageStatus.Undetermined)
        {
            Missing |= missing | (layersAgree ? 0 : UnknownFacts.Relevant(ref question, unknown, least.Failures, most.Failures));
        }

        if (_isOnly)
        {
            Fill(status, failures, least, most, registerBy, boundary, question.Start, ref verdict);
        }
        else
        {
            Merge(status, failures, least, most, registerBy, boundary, ref verdict);
        }

        verdict.ValidFrom = question.Start;
        verdict.ValidThrough = least.LastOfAll;
        verdict.IsOneValidity = verdict.Completions == 1 && least.Unknown == 0 && !least.HasNoLastDay;
        if (_isOnly)
        {
            return status;
        }

        if (question.StartTold)
        {
            AddStart(least.Covers ? least.Start : question.Start, ref verdict);
            AddLast(least.Last, least.HasNoLastDay, ref verdict);
            AddLast(most.Last, most.HasNoLastDay, ref verdict);
        }

        _lastIsUnknown |= !question.StartTold;

        return status;
    }

    /// <summary>The verdict on all completions.</summary>
    public readonly void Finish(ref CoverageVerdict verdict)
    {
        if (_isOnly)
        {
            return;
        }

        if (!_allSame)
        {
            verdict.Status = verdict.Failures != Failures.None ? ToStatus(verdict.Failures) : CoverageStatus.Undetermined;
        }

        verdict.Missing = verdict.Status == CoverageStatus.Undetermined ? Missing & ~WarrantyPlan.NoLastDay : 0;
        verdict.HasAnswer = _sameAnswer && verdict.Status == CoverageStatus.Covered;
        if (!_hasStart)
        {
            verdict.FirstStart = verdict.LastStart = DayNumber.FarAhead;
        }

        if (!_hasLast || _lastIsUnknown)
        {
            verdict.FirstLast = verdict.LastLast = DayNumber.FarAhead;
        }
    }

    /// <summary>Whether nothing but expiry is certain, or may be left: where a transfer can have ended all that lies ahead before it starts.</summary>
    private static bool IsOrCanBeOver(Failures failures, in LayerAnswer least) =>
        failures == Failures.Expired || ((failures & ~Failures.Expired) == Failures.NotStarted && !least.IsAhead);

    private static CoverageStatus ToStatus(Failures failures) =>
        (failures & Failures.Excluded) != 0 ? CoverageStatus.Excluded
        : (failures & Failures.NotCovered) != 0 ? CoverageStatus.NotCovered
        : (failures & Failures.NotStarted) != 0 ? CoverageStatus.NotStarted
        : CoverageStatus.Expired;

    /// <summary>The verdict of the one completion there is: what merging it with nothing comes to.</summary>
    private readonly void Fill(
        CoverageStatus status, Failures failures, in LayerAnswer least, in LayerAnswer most, int registerBy, int boundary, int start, ref CoverageVerdict verdict)
    {
        verdict.Completions = 1;
        verdict.Status = status;
        verdict.Failures = failures;
        verdict.Missing = Missing & ~WarrantyPlan.NoLastDay;
        verdict.HasAnswer = status == CoverageStatus.Covered && least.Covers && most.Kind == least.Kind && most.Index == least.Index;
        verdict.AnswerKind = least.Kind;
        verdict.AnswerIndex = least.Index;
        verdict.TolledDays = least.TolledDays;
        verdict.IsProvisional = least.IsProvisional || most.IsProvisional;
        verdict.RegisterBy = registerBy;
        verdict.NextBoundary = boundary;
        verdict.FirstStart = verdict.LastStart = least.Covers ? least.Start : start;
        var isFirstDay = IsDay(least.Last);
        var isLastDay = IsDay(most.Last);
        var isDay = (isFirstDay || isLastDay) && !least.HasNoLastDay && !most.HasNoLastDay;
        var one = isFirstDay ? least.Last : most.Last;
        var other = isLastDay ? most.Last : one;
        verdict.FirstLast = isDay ? Math.Min(one, other) : DayNumber.FarAhead;
        verdict.LastLast = isDay ? Math.Max(one, other) : DayNumber.FarAhead;
    }

    private static bool IsDay(int last) => last is >= -(DayNumber.FarAhead / 2) and <= DayNumber.FarAhead / 2;

    private void Merge(CoverageStatus status, Failures failures, in LayerAnswer least, in LayerAnswer most, int registerBy, int boundary, ref CoverageVerdict verdict)
    {
        var first = verdict.Completions++ == 0;
        if (_isFirstOfVariant && status != _variantStatus)
        {
            Missing |= _variantUnknown;
        }

        _isFirstOfVariant = false;
        if (first)
        {
            verdict.Status = status;
            verdict.Failures = failures;
            verdict.AnswerKind = least.Kind;
            verdict.AnswerIndex = least.Index;
            verdict.TolledDays = least.TolledDays;
            verdict.NextBoundary = boundary;
            verdict.RegisterBy = registerBy;
            _allSame = true;
            _sameAnswer = least.Covers && most.Kind == least.Kind && most.Index == least.Index;
        }
        else
        {
            _allSame &= status == verdict.Status;
            verdict.Failures &= failures;
            verdict.NextBoundary = Math.Min(verdict.NextBoundary, boundary);
            verdict.RegisterBy = Math.Min(verdict.RegisterBy, registerBy);
            _sameAnswer &= least.Covers && least.Kind == verdict.AnswerKind && least.Index == verdict.AnswerIndex;
        }

        verdict.IsProvisional |= least.IsProvisional || most.IsProvisional;
    }

    private void AddStart(int start, ref CoverageVerdict verdict)
    {
        if (start is DayNumber.LongAgo or DayNumber.FarAhead)
        {
            return;
        }

        verdict.FirstStart = _hasStart ? Math.Min(verdict.FirstStart, start) : start;
        verdict.LastStart = _hasStart ? Math.Max(verdict.LastStart, start) : start;
        _hasStart = true;
    }

    private void AddLast(int last, bool unknown, ref CoverageVerdict verdict)
    {
        _lastIsUnknown |= unknown;
        if (unknown || !IsDay(last))
        {
            return;
        }

        verdict.FirstLast = _hasLast ? Math.Min(verdict.FirstLast, last) : last;
        verdict.LastLast = _hasLast ? Math.Max(verdict.LastLast, last) : last;
        _hasLast = true;
    }
}
