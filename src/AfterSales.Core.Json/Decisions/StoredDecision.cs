using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Json.Parts;
using NodaTime;

namespace AfterSales.Json;

/// <summary>A decision as it is stored: which policy, case and day (or ticket and instant), under which version of the rules, and every answer with its reasons.</summary>
/// <remarks>It stands on its own: what was decided and why can be read without the policy and the case. <c>AfterSalesJson.Check</c> holds it against them later.</remarks>
public sealed record StoredDecision
{
    internal StoredDecision(
        string policyId, string policyVersion, string policyFingerprint, string caseFingerprint, LocalDate on, OffsetDateTime? localAt, int semantics, Language language, ValueList<StoredAnswer> answers)
    {
        PolicyId = policyId;
        PolicyVersion = policyVersion;
        PolicyFingerprint = policyFingerprint;
        CaseFingerprint = caseFingerprint;
        On = on;
        LocalAt = localAt;
        Semantics = semantics;
        Language = language;
        Answers = answers;
    }

    /// <summary>The policy's id.</summary>
    public string PolicyId { get; }

    /// <summary>The policy's version.</summary>
    public string PolicyVersion { get; }

    /// <summary>The fingerprint of the policy document: equal for equal policies, whatever the layout.</summary>
    public string PolicyFingerprint { get; }

    /// <summary>The fingerprint of the case document; of service levels that of the ticket.</summary>
    public string CaseFingerprint { get; }

    /// <summary>The day asked about; of service levels the local day of <see cref="At"/> in the policy's zone.</summary>
    public LocalDate On { get; }

    /// <summary>The instant asked about, of service levels; null for a case.</summary>
    public Instant? At => LocalAt?.ToInstant();

    /// <summary>The version of the rules that decided; <see cref="AfterSalesJson.SemanticsVersion"/> is the present one.</summary>
    public int Semantics { get; }

    /// <summary>The language of the sentences.</summary>
    public Language Language { get; }

    /// <summary>The answers, in the order coverage, returns, remedies, fees; those that the policy gives; of service levels one for each metric, in the policy's order.</summary>
    public ValueList<StoredAnswer> Answers { get; }

    /// <summary>The decision of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of the sentences; English by default.</param>
    /// <exception cref="InvalidInputException">Policy or case hold what a document cannot say; every such thing is listed.</exception>
    public static StoredDecision Of(Assessment assessment, Language language = Language.English)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(language);
        var answers = new List<StoredAnswer>();
        if (assessment.Coverage is { } coverage)
        {
            answers.Add(CoverageAnswer.Of(coverage, language));
        }

        if (assessment.Returns is { } returns)
        {
            answers.Add(ReturnAnswer.Of(returns, language));
        }

        if (assessment.Remedies is { } remedies)
        {
            answers.Add(RemedyAnswer.Of(remedies, language));
        }

        if (assessment.Fees is { } fees)
        {
            answers.Add(FeeAnswer.Of(fees, language));
        }

        return new StoredDecision(
            assessment.Policy.Id,
            assessment.Policy.Version,
            Fingerprint.Of(assessment.Policy),
            Fingerprint.Of(assessment.Case),
            assessment.On,
            null,
            AfterSalesJson.SemanticsVersion,
            language,
            ValueList.From(answers));
    }

    /// <summary>The decision about a ticket: how every promise of the policy's service levels stands.</summary>
    /// <param name="policy">The policy; one without service levels gives no answers.</param>
    /// <param name="request">The request for service, as the ticket document has it.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="language">The language of the sentences; English by default.</param>
    /// <exception cref="InvalidInputException">Policy or ticket hold what a document cannot say; every such thing is listed.</exception>
    public static StoredDecision Of(AfterSalesPolicy policy, ServiceRequest request, Instant at, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfUndefined(language);
        var zoned = at.InZone(policy.Zone);

        // Documents write offsets in whole minutes; only before standard time did zones have others.
        var localAt = at.WithOffset(Offset.FromSeconds(zoned.Offset.Seconds / NodaConstants.SecondsPerMinute * NodaConstants.SecondsPerMinute));
        return new StoredDecision(
            policy.Id,
            policy.Version,
            Fingerprint.Of(policy),
            Fingerprint.Of(request),
            localAt.Date,
            localAt,
            AfterSalesJson.SemanticsVersion,
            language,
            ValueList.From((policy.ServiceLevels?.Decide(request, at) ?? default).Select(decision => (StoredAnswer)ServiceLevelAnswer.Of(decision, language))));
    }

    /// <summary>Policy, day or instant, and answers.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{PolicyId} {PolicyVersion} {(At is { } at ? "at " + Values.DecidedInstant.Format(at.WithOffset(Offset.Zero)) : FormattableString.Invariant($"on {On:uuuu-MM-dd}"))}: {string.Join("; ", Answers)}");

    /// <summary>The instant asked about with the offset of the policy's zone.</summary>
    internal OffsetDateTime? LocalAt { get; }

    internal T? Answer<T>()
        where T : StoredAnswer => Answers.OfType<T>().FirstOrDefault();
}
