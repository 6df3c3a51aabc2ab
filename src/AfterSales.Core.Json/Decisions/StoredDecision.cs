using AfterSales.Assessments;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Json;

/// <summary>A decision as it is stored: which policy, case and day, under which version of the rules, and every answer with its reasons.</summary>
/// <remarks>It stands on its own: what was decided and why can be read without the policy and the case. <see cref="AfterSalesJson.Check"/> holds it against them later.</remarks>
public sealed record StoredDecision
{
    internal StoredDecision(
        string policyId, string policyVersion, string policyFingerprint, string caseFingerprint, LocalDate on, int semantics, Language language, ValueList<StoredAnswer> answers)
    {
        PolicyId = policyId;
        PolicyVersion = policyVersion;
        PolicyFingerprint = policyFingerprint;
        CaseFingerprint = caseFingerprint;
        On = on;
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

    /// <summary>The fingerprint of the case document.</summary>
    public string CaseFingerprint { get; }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>The version of the rules that decided; <see cref="AfterSalesJson.SemanticsVersion"/> is the present one.</summary>
    public int Semantics { get; }

    /// <summary>The language of the sentences.</summary>
    public Language Language { get; }

    /// <summary>The answers, in the order coverage, returns, remedies; those that the policy gives.</summary>
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

        return new StoredDecision(
            assessment.Policy.Id,
            assessment.Policy.Version,
            Fingerprint.Of(assessment.Policy),
            Fingerprint.Of(assessment.Case),
            assessment.On,
            AfterSalesJson.SemanticsVersion,
            language,
            ValueList.From(answers));
    }

    /// <summary>Policy, day and answers.</summary>
    public override string ToString() => FormattableString.Invariant($"{PolicyId} {PolicyVersion} on {On:uuuu-MM-dd}: {string.Join("; ", Answers)}");

    internal T? Answer<T>()
        where T : StoredAnswer => Answers.OfType<T>().FirstOrDefault();
}
