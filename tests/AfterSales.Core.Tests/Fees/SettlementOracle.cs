using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>
/// A settlement reckoned the slow, obvious way: what is not known is tried in every way that matters, check by check. Terms are in days, the currency is that of the policy.
/// </summary>
internal sealed class SettlementOracle(SettlementPolicy policy, DealerMonth month, LocalDate asked)
{
    private readonly List<string> _lines = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private decimal _verified;
    private int _waiting;

    /// <summary>What the notice says: claims with their lines, then the sums.</summary>
    public static IEnumerable<string> Notice(SettlementPolicy policy, DealerMonth month, LocalDate asked) => new SettlementOracle(policy, month, asked).All();

    /// <summary>The same of the library's decision.</summary>
    public static IEnumerable<string> Notice(SettlementDecision decision)
    {
        var notice = decision.Notice();
        foreach (var claim in notice.Claims)
        {
            yield return $"{claim.Claim.Id} {claim.Outcome} [{Names(claim.Missing)}]";
            foreach (var line in claim.Lines)
            {
                yield return $"{line.Line.Id} {line.Outcome} {line.Eligible.Amount:0.00} {line.Payable?.Amount:0.00}";
            }
        }

        yield return "other months: " + string.Join(", ", notice.OfOtherMonths.Select(claim => claim.Id));
        yield return "later: " + string.Join(", ", notice.NotSubmittedYet.Select(claim => claim.Id));
        yield return $"{decision.Status}, {decision.WaitingCount} waiting for [{Names(decision.Missing)}]";
        yield return $"verified {decision.Verified.Amount:0.00}";
        yield return $"bonus {decision.Bonus?.Amount:0.00}, total {decision.Total?.Amount:0.00}";
        yield return "set off " + string.Join(", ", notice.SetOffs.Select(item => $"{item.Receivable.Id} {item.Amount.Amount:0.00}"));
        yield return $"set off {decision.SetOffTotal?.Amount:0.00}, paid out {decision.Payout?.Amount:0.00}, owed {decision.OwedByDealer?.Amount:0.00}";
    }

    private static string Names(FactSet facts) => string.Join(", ", facts.Select(fact => fact.Path).Order(StringComparer.Ordinal));

    private List<string> All()
    {
        var own = month.Claims.Where(claim => claim.SubmittedOn.ToYearMonth() == month.Month).ToList();
        foreach (var claim in own.Where(claim => claim.SubmittedOn <= asked))
        {
            Settle(claim);
        }

        _lines.Add("other months: " + string.Join(", ", month.Claims.Except(own).Select(claim => claim.Id)));
        _lines.Add("later: " + string.Join(", ", own.Where(claim => claim.SubmittedOn > asked).Select(claim => claim.Id)));
        var needsGrade = policy.Bonuses.Any(bonus => bonus.Grade is not null) && month.Grade is null && _verified != 0;
        if (needsGrade)
        {
            _missing.Add("grade");
        }

        var status = needsGrade ? SettlementStatus.Undetermined : _waiting > 0 ? SettlementStatus.Partial : SettlementStatus.Complete;
        _lines.Add($"{status}, {_waiting} waiting for [{string.Join(", ", _missing)}]");
        _lines.Add($"verified {_verified:0.00}");
        if (needsGrade)
        {
            return [.. _lines, "bonus , total ", "set off ", "set off , paid out , owed "];
        }

        var bonus = policy.Bonuses.FirstOrDefault(bonus => bonus.Grade is not null && bonus.Grade == month.Grade) ?? policy.Bonuses.FirstOrDefault(bonus => bonus.Grade is null);
        var extra = policy.Rounding.Round(Money.Of(_verified * (bonus?.Percent ?? 0) / 100, policy.Currency)).Amount;
        var total = _verified + extra;
        var left = Math.Max(total, 0);
        var setOffs = new List<string>();
        var due = month.Receivables.Where(item => item.DueOn <= asked && item.Amount.Currency == policy.Currency).OrderBy(item => item.DueOn).ToList();
        foreach (var item in due)
        {
            var part = Math.Min(left, item.Amount.Amount);
            left -= part;
            if (part > 0)
            {
                setOffs.Add($"{item.Id} {part:0.00}");
            }
        }

        var setOff = Math.Max(total, 0) - left;
        return
        [
            .. _lines,
            $"bonus {extra:0.00}, total {total:0.00}",
            "set off " + string.Join(", ", setOffs),
            $"set off {setOff:0.00}, paid out {left:0.00}, owed {due.Sum(item => item.Amount.Amount) - setOff + Math.Max(-total, 0):0.00}",
        ];
    }

    private void Settle(DealerClaim claim)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var payable = Payable(claim, missing);
        var lines = claim.Lines.Select(line => (Line: line, Found: Line(line))).ToList();
        missing.UnionWith(lines.Select(line => line.Found.Missing).Where(fact => fact.Length > 0));
        var outcome = payable == Truth.No || lines.TrueForAll(line => line.Found.Outcome == SettlementOutcome.Rejected) ? SettlementOutcome.Rejected
            : payable == Truth.Unknown || lines.Exists(line => line.Found.Outcome == SettlementOutcome.Undetermined) ? SettlementOutcome.Undetermined
            : lines.Exists(line => line.Found.Outcome != SettlementOutcome.Approved) ? SettlementOutcome.Reduced
            : SettlementOutcome.Approved;
        var isOpen = outcome == SettlementOutcome.Undetermined;
        _lines.Add($"{claim.Id} {outcome} [{(isOpen ? string.Join(", ", missing) : "")}]");
        if (isOpen)
        {
            _waiting++;
            _missing.UnionWith(missing);
        }

        foreach (var (line, (found, eligible, _)) in lines)
        {
            var isLost = outcome == SettlementOutcome.Rejected || found == SettlementOutcome.Rejected;
            var last = isLost ? SettlementOutcome.Rejected : isOpen ? outcome : found;
            decimal? paid = isLost ? 0 : isOpen ? null : eligible;
            _verified += isOpen ? 0 : paid!.Value;
            _lines.Add($"{line.Id} {last} {eligible:0.00} {paid:0.00}");
        }
    }

    private (SettlementOutcome Outcome, decimal Eligible, string Missing) Line(DealerClaimLine line)
    {
        if (line.Coverage is not (CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife or CoverageStatus.Undetermined))
        {
            return (SettlementOutcome.Rejected, 0, "");
        }

        if (line.Claimed.Currency != policy.Currency)
        {
            return (SettlementOutcome.Undetermined, 0, "claims.lines.claimed");
        }

        var limit = policy.Tariff.FirstOrDefault(limit => limit.Kind == line.Kind);
        var isAbove = limit is not null && line.Claimed.Amount > limit.Most.Amount;
        if (isAbove && (policy.OverTariff == OverTariff.Reject || limit!.Most.IsZero))
        {
            return (SettlementOutcome.Rejected, 0, "");
        }

        var eligible = isAbove ? limit!.Most.Amount : line.Claimed.Amount;
        return line.Coverage == CoverageStatus.Undetermined ? (SettlementOutcome.Undetermined, eligible, "claims.lines.coverage")
            : (isAbove ? SettlementOutcome.Reduced : SettlementOutcome.Approved, eligible, "");
    }

    private Truth Payable(DealerClaim claim, SortedSet<string> missing)
    {
        var answers = new List<Truth>();
        foreach (var document in policy.Documents)
        {
            Add(claim.Documents.FirstOrDefault(item => item.Kind == document)?.IsPresent ?? Truth.Unknown, "claims.documents." + document.Name);
        }

        if (policy.RegisterWithin is { } register)
        {
            Add(Registered(claim, register.Days), claim.Sale.Kind == DateFactKind.Known ? "claims.registered" : "claims.sale");
        }

        if (policy.SubmitWithin is { } submit)
        {
            Add(Tried(Days(claim.Repaired, claim.SubmittedOn).Select(day => claim.SubmittedOn <= day.PlusDays(submit.Days))), "claims.repaired");
        }

        if (policy.Parts is { } parts)
        {
            Add(Returned(claim.OldParts, parts), "claims.old-parts");
        }

        Add(claim.SettledBefore switch { Truth.Yes => Truth.No, Truth.No => Truth.Yes, _ => Truth.Unknown }, "claims.settled-before");
        if (policy.Checks.Contains(ClaimCheck.AuthorizedBeforeRepair))
        {
            var isNone = claim.Authorized.Kind is DateFactKind.Absent or DateFactKind.NotYet;
            var pairs = from authorized in Days(claim.Authorized, claim.SubmittedOn) from repaired in Days(claim.Repaired, authorized) select authorized <= repaired;
            Add(isNone ? Truth.No : Tried(pairs), IsOneDay(claim.Authorized) ? "" : "claims.authorized", IsOneDay(claim.Repaired) ? "" : "claims.repaired");
        }

        if (policy.Checks.Contains(ClaimCheck.OneCausalPart))
        {
            var marks = claim.Lines.Where(line => line.Kind == LineKind.Parts).Select(line => line.Causal).ToList();
            var least = marks.Count(mark => mark == Truth.Yes);
            var most = least + marks.Count(mark => mark == Truth.Unknown);
            Add(Tried(Enumerable.Range(least, most - least + 1).Select(count => count == 1 || marks.Count == 0)), "claims.lines.causal");
        }

        return answers.Contains(Truth.No) ? Truth.No : answers.Contains(Truth.Unknown) ? Truth.Unknown : Truth.Yes;

        void Add(Truth answer, params string[] facts)
        {
            answers.Add(answer);
            missing.UnionWith(answer == Truth.Unknown ? facts.Where(fact => fact.Length > 0) : []);
        }
    }

    private Truth Registered(DealerClaim claim, int within)
    {
        if (claim.Registered.Kind == DateFactKind.Absent)
        {
            return Truth.No;
        }

        // Not registered yet: today at the earliest, or never.
        var isYetToCome = claim.Registered.Kind == DateFactKind.NotYet || claim.Registered.FirstDay > asked;
        var days = isYetToCome ? [asked, LocalDate.MaxIsoValue] : Days(claim.Registered, asked).ToList();
        return Tried(from day in days from sale in Days(claim.Sale, asked) select day <= sale.PlusDays(within));
    }

    private Truth Returned(OldParts parts, PartsReturn rule)
    {
        var cutOff = rule.CutOffDay ?? Enumerable.Range(1, rule.DayOfMonth!.Value).Select(day => month.Month.OnDayOfMonth(1).PlusDays(day - 1)).Last(day => day.ToYearMonth() == month.Month);
        var isYetToCome = parts.On.FirstDay > asked || parts.Returned == Truth.No;
        if (isYetToCome)
        {
            return asked <= cutOff ? Truth.Unknown : Truth.No;
        }

        var ways =
            from day in Days(parts.On, cutOff)
            from truck in Ways(parts.WithTruck)
            select day <= cutOff || (truck && rule.Truck == TruckReturn.AnyTime);
        return parts.Returned == Truth.Yes ? Tried(ways) : Tried(ways.Append(false));
    }

    private static bool IsOneDay(DateFact date) => date.Kind == DateFactKind.Known && date.FirstDay == date.LastDay;

    private static IEnumerable<bool> Ways(Truth truth) => truth switch { Truth.Yes => [true], Truth.No => [false], _ => [true, false] };

    /// <summary>Every day that it can be; where nothing is known, long before and long after another day.</summary>
    private static IEnumerable<LocalDate> Days(DateFact date, LocalDate near)
    {
        if (date.FirstDay is not { } first)
        {
            return [near.PlusDays(-3000), near.PlusDays(3000)];
        }

        return Enumerable.Range(0, Period.DaysBetween(first, date.LastDay!.Value) + 1).Select(first.PlusDays);
    }

    private static Truth Tried(IEnumerable<bool> ways)
    {
        var found = ways.Distinct().ToList();
        return found.Count == 2 ? Truth.Unknown : found[0] ? Truth.Yes : Truth.No;
    }
}
