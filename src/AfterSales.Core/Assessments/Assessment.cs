using System.Runtime.CompilerServices;
using System.Text;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Fees.Rules;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Remedies.Rules;
using AfterSales.Returns;
using AfterSales.Returns.Rules;
using AfterSales.Warranties;
using AfterSales.Warranties.Rules;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>One case, every question at once, under one policy on one day. A value; it allocates nothing until asked why.</summary>
public readonly struct Assessment : IEquatable<Assessment>
{
    private readonly int _on;

    /// <summary>The case with the days that its instants have in the policy's zone; and with the answer on coverage, where remedies ask for it.</summary>
    private readonly ServiceCase _here;
    private readonly ServiceCase _covered;

    // The numbers only: decisions are made of them when they are read, since to carry four of them around costs more than a question does.
    private readonly CoverageVerdict _coverage;
    private readonly ReturnVerdict _returns;
    private readonly RemedyVerdict _remedies;
    private readonly QuoteVerdict _fees;
    private readonly ClaimCoverage _claimCoverage;

    private Assessment(AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on)
    {
        Policy = policy;
        Case = serviceCase;
        On = on;
        _on = DayNumber.From(on);
        _here = _covered = serviceCase.InZone(policy.Zone);
        if (policy.Warranty is { } warranty)
        {
            CoverageRule.Decide(warranty, _here, _on, out _coverage);
        }

        if (policy.Returns is { } returns)
        {
            _returns = ReturnRule.Decide(returns, _here, _on);
        }

        if (policy.Remedies is { } remedies)
        {
            _covered = WithCoverage(remedies.Warranty, _here, _on);
            FindValidity(remedies, out var validity);
            _remedies = RemedyRule.Decide(remedies, _covered, _on, validity);
        }

        if (policy.Fees is { } fees && _here.Work is not null)
        {
            var silent = default(SilentQuoteRecorder);
            _claimCoverage = policy.Warranty is { } own ? new ClaimCoverage(own, _here, _on, _coverage) : default;
            Quoting.Decide(fees, _here, _claimCoverage, null, _on, ref silent, out _fees);
        }
    }

    /// <summary>The policy that was asked.</summary>
    public AfterSalesPolicy Policy { get; }

    /// <summary>The case that was decided.</summary>
    public ServiceCase Case { get; }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>Whether the warranty covers it; null where the policy promises none.</summary>
    public CoverageDecision? Coverage => Policy?.Warranty is { } warranty ? new CoverageDecision(warranty, _here, _on, _coverage) : null;

    /// <summary>Whether it may be returned or exchanged; null where the policy promises nothing.</summary>
    public ReturnDecision? Returns => Policy?.Returns is { } returns ? new ReturnDecision(returns, _here, _on, _returns) : null;

    /// <summary>What its repairs have earned; null where the policy promises nothing.</summary>
    public RemedyDecision? Remedies => Policy?.Remedies is { } remedies ? new RemedyDecision(remedies, _covered, _on, _remedies) : null;

    /// <summary>Who pays what; null where the policy does not say, or the case names no work.</summary>
    public FeeDecision? Fees =>
        Policy?.Fees is { } fees && _here.Work is not null ? new FeeDecision(fees, _here, _claimCoverage, null, _on, _fees) : null;

    /// <summary>Asks every question that the policy answers. The day of an instant is the one on which it lies in the policy's zone.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="serviceCase">What happened.</param>
    /// <param name="on">The day asked about, in the policy's zone.</param>
    // Inlined: to hand so many fields through one method more costs a copy of all of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Assessment Of(AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(serviceCase);
        return new Assessment(policy, serviceCase, on);
    }

    /// <summary>Why, question by question, in the order coverage, returns, remedies, fees.</summary>
    public ValueList<Explanation> Explain()
    {
        if (Policy is null)
        {
            return [];
        }

        // One log for all of them; and no decision is made of the numbers, only to be copied.
        var log = new ReasonLog(12);
        var fees = _here.Work is null ? null : Policy.Fees;
        var explanations = new Explanation[(Policy.Warranty is null ? 0 : 1) + (Policy.Returns is null ? 0 : 1) + (Policy.Remedies is null ? 0 : 1) + (fees is null ? 0 : 1)];
        var count = 0;
        if (Policy.Warranty is { } warranty)
        {
            explanations[count++] = ExplanationOfCoverage.Of(warranty, _here, _on, _coverage, log);
        }

        if (Policy.Returns is { } returns)
        {
            explanations[count++] = ReturnRule.Explain(returns, _here, _on, _returns, log);
        }

        if (Policy.Remedies is { } remedies)
        {
            FindValidity(remedies, out var validity);
            explanations[count++] = RemedyRule.Explain(remedies, _covered, _on, _remedies, validity, log);
        }

        if (fees is not null)
        {
            explanations[count] = Quoting.Explain(fees, _here, _claimCoverage, null, _on, _fees, log);
        }

        return new ValueList<Explanation>(explanations);
    }

    /// <summary>The validity of the warranty that remedies rest on, which the coverage has found where it is the same one.</summary>
    private void FindValidity(RemedyPolicy remedies, out Validity validity)
    {
        if (!ReferenceEquals(remedies.Warranty, Policy.Warranty) || !ValidityRule.TryFound(_here, _coverage, out validity))
        {
            ValidityRule.Find(remedies.Warranty, _covered, _on, out validity);
        }
    }

    /// <summary>
    /// Where the claim does not say whether the failure is covered, the warranty does, by all that is known on the day asked: about the day the defect appeared, else the day it
    /// failed, else the day asked about. Of a range every day is tried; where they disagree it stays not known.
    /// </summary>
    private static ServiceCase WithCoverage(WarrantyPolicy warranty, ServiceCase serviceCase, int asOf)
    {
        if (serviceCase.Claim is not { Covered: Truth.Unknown } claim)
        {
            return serviceCase;
        }

        var failed = claim.Appeared.IsKnown ? claim.Appeared : claim.Failed;
        var first = failed.IsKnown ? Math.Min(failed.First, asOf) : asOf;
        var last = failed.IsKnown ? Math.Min(failed.Last, asOf) : asOf;
        var covered = CoverageRule.IsCovered(warranty, serviceCase, first, asOf);
        for (var day = first + 1; day <= last && covered != Truth.Unknown; day++)
        {
            covered = CoverageRule.IsCovered(warranty, serviceCase, day, asOf) == covered ? covered : Truth.Unknown;
        }

        return covered == Truth.Unknown
            ? serviceCase
            : serviceCase.WithClaim(claim.WithFindings(covered, claim.SafetyFault, claim.MainParts, claim.Usage));
    }

    /// <summary>Equal when policy, case and day are.</summary>
    public static bool operator ==(Assessment left, Assessment right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Assessment left, Assessment right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Assessment other) => Equals(Policy, other.Policy) && Equals(Case, other.Case) && On == other.On;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Assessment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Case, On);

    /// <summary>The explanations as text, one below the other.</summary>
    /// <param name="language">The language of the text.</param>
    public string ToString(Language language)
    {
        var text = new StringBuilder();
        foreach (var explanation in Explain())
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(explanation.ToString(language));
        }

        return text.ToString();
    }

    /// <summary>The explanations as English text.</summary>
    public override string ToString() => ToString(Language.English);
}

/// <summary>Asks a whole policy.</summary>
public static class AssessmentExtensions
{
    /// <summary>Asks every question that a policy answers about a case on a day.</summary>
    /// <remarks>The policy is taken as it is: whether it is in force for this sale and its scope is what a <see cref="PolicyCatalog"/> tells.</remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="serviceCase">What happened.</param>
    /// <param name="on">The day asked about, in the policy's zone.</param>
    public static Assessment Assess(this AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on) => Assessment.Of(policy, serviceCase, on);
}
