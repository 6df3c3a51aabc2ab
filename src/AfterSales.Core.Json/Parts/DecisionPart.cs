using AfterSales.Explanations;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>A decision. The answer to a later question is one more member here.</summary>
internal static class DecisionPart
{
    /// <summary>The languages by their tags.</summary>
    public static readonly WordPart<Language> Language = new(
        new KeyValuePair<string, Language>("en", Explanations.Language.English),
        new KeyValuePair<string, Language>("es", Explanations.Language.Spanish),
        new KeyValuePair<string, Language>("zh-Hans", Explanations.Language.SimplifiedChinese));

    private static readonly Part<string> Print = new TextPart<string>(
        "^sha256:[0-9a-f]{64}$", 71, "a fingerprint as \"sha256:\" and 64 hexadecimal digits", text => text, text => text)
    {
        Name = "fingerprint",
        About = "SHA-256 of a canonical document without layout: equal when two documents say the same.",
    };

    private static readonly Part<PolicyNamed> Policy = new ObjectPart<PolicyNamed>("policy-named", "The policy that was asked.", shape =>
    {
        var id = shape.Required("id", Values.Label, policy => policy.Id, "The policy's id.");
        var version = shape.Required("version", Values.Label, policy => policy.Version, "The policy's version.");
        var print = shape.Required("fingerprint", Print, policy => policy.Print, "Its fingerprint.");
        return fields => new PolicyNamed(id.In(fields), version.In(fields), print.In(fields));
    });

    public static readonly Part<string> Case = new ObjectPart<string>("case-named", "The case that was decided.", shape =>
    {
        var print = shape.Required("fingerprint", Print, text => text, "Its fingerprint.");
        return fields => print.In(fields);
    });

    private static readonly Part<string> Ticket = new ObjectPart<string>("ticket-named", "The ticket that was decided.", shape =>
    {
        var print = shape.Required("fingerprint", Print, text => text, "Its fingerprint.");
        return fields => print.In(fields);
    });

    public static readonly Part<StoredDecision> OfCase = new ObjectPart<StoredDecision>("case-decision", "What follows from a policy and a case on a day, and why.", shape =>
    {
        shape.Format();
        var policy = shape.Required("policy", Policy, Named, "The policy that was asked.");
        var serviceCase = shape.Required("case", Case, decision => decision.CaseFingerprint, "The case that was decided.");
        var on = shape.Required("on", Values.Day, decision => decision.On, "The day asked about.");
        var semantics = shape.Required("semantics", Semantics, decision => decision.Semantics, "The version of the rules that decided.");
        var language = shape.Required("language", Language, decision => decision.Language, "The language of the sentences.");
        var coverage = shape.OptionalReference("coverage", CoverageAnswerPart.Part, decision => decision.Answer<CoverageAnswer>(), "Whether the warranty covers the case.");
        var returns = shape.OptionalReference("returns", ReturnAnswerPart.Part, decision => decision.Answer<ReturnAnswer>(), "Whether the goods may be returned or exchanged.");
        var remedies = shape.OptionalReference("remedies", RemedyAnswerPart.Part, decision => decision.Answer<RemedyAnswer>(), "What the repairs have earned.");
        var fees = shape.OptionalReference("fees", FeeAnswerPart.Part, decision => decision.Answer<FeeAnswer>(), "Who pays what for the work.");
        return fields => Read(
            policy.In(fields),
            serviceCase.In(fields),
            on.In(fields),
            null,
            semantics.In(fields),
            language.In(fields),
            new StoredAnswer?[] { coverage.In(fields), returns.In(fields), remedies.In(fields), fees.In(fields) }.OfType<StoredAnswer>());
    });

    private static readonly Part<StoredDecision> OfTicket = new ObjectPart<StoredDecision>("ticket-decision", "What follows from a policy and a ticket at an instant, and why.", shape =>
    {
        shape.Format();
        var policy = shape.Required("policy", Policy, Named, "The policy that was asked.");
        var ticket = shape.Required("ticket", Ticket, decision => decision.CaseFingerprint, "The ticket that was decided.");
        var at = shape.Required("at", Values.Instant, decision => decision.LocalAt!.Value, "The instant asked about, with the offset of the policy's zone.");
        var semantics = shape.Required("semantics", Semantics, decision => decision.Semantics, "The version of the rules that decided.");
        var language = shape.Required("language", Language, decision => decision.Language, "The language of the sentences.");
        var levels = shape.List(
            "service-levels", ServiceLevelAnswerPart.Part, decision => ValueList.From(decision.Answers.OfType<ServiceLevelAnswer>()), "How every promise stands, by metric in the policy's order.");
        return fields => Read(policy.In(fields), ticket.In(fields), at.In(fields).Date, at.In(fields), semantics.In(fields), language.In(fields), levels.In(fields));
    });

    public static readonly Part<StoredDecision> Document = new UnionPart<StoredDecision>(
        null, [new("case", decision => decision.At is null, OfCase), new("ticket", decision => decision.At is not null, OfTicket)])
    {
        Otherwise = OfCase,
        About = "What follows from a policy and a case on a day, or from a policy and a ticket at an instant, and why.",
    };

    public static Part<int> Semantics => Values.Whole(1, 1_000_000);

    private static PolicyNamed Named(StoredDecision decision) => new(decision.PolicyId, decision.PolicyVersion, decision.PolicyFingerprint);

    private static StoredDecision Read(
        PolicyNamed policy, string fingerprint, LocalDate on, OffsetDateTime? at, int semantics, Language language, IEnumerable<StoredAnswer> answers) =>
        new(policy.Id, policy.Version, policy.Print, fingerprint, on, at, semantics, language, ValueList.From(answers));

    private readonly record struct PolicyNamed(string Id, string Version, string Print);
}
