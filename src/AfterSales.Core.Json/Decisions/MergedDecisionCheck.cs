using AfterSales.Explanations;

namespace AfterSales.Json;

/// <summary>A stored decision over several policies, held against the policies and the case of today.</summary>
public sealed record MergedDecisionCheck
{
    internal MergedDecisionCheck(StoredMergedDecision stored, StoredMergedDecision now)
    {
        Stored = stored;
        Now = now;
        ChangedPolicies = ValueList.From(stored.Decisions.Concat(now.Decisions).Select(decision => decision.PolicyId).Distinct().Where(id => Under(stored, id) != Under(now, id)));
        var differences = new List<DecisionDifference>();
        AddIf(!ChangedPolicies.IsEmpty, DecisionDifference.Policy);
        AddIf(stored.CaseFingerprint != now.CaseFingerprint, DecisionDifference.Case);
        AddIf(stored.Semantics != now.Semantics, DecisionDifference.Semantics);
        AddIf(stored.Answers != now.Answers || stored.Open != now.Open || !AnswersOf(stored).SequenceEqual(AnswersOf(now)), DecisionDifference.Answers);
        Differences = ValueList.From(differences);

        void AddIf(bool differs, DecisionDifference difference)
        {
            if (differs)
            {
                differences.Add(difference);
            }
        }
    }

    /// <summary>The decision as it was stored.</summary>
    public StoredMergedDecision Stored { get; }

    /// <summary>The decision that is given now, for the stored day.</summary>
    public StoredMergedDecision Now { get; }

    /// <summary>In what the two differ; empty when the decision is given again.</summary>
    /// <remarks>
    /// <see cref="DecisionDifference.Policy"/> is told also where another policy applies now, or one does not any more. <see cref="DecisionDifference.Answers"/> alone means that
    /// the stored document was altered.
    /// </remarks>
    public ValueList<DecisionDifference> Differences { get; }

    /// <summary>The ids of the policies that were changed, that apply in another version, that apply only now, or not any more.</summary>
    public ValueList<string> ChangedPolicies { get; }

    /// <summary>True when policies, case and day give the very decision again.</summary>
    public bool IsConfirmed => Differences.IsEmpty;

    /// <summary>What is different, a line each; or that the decision is confirmed.</summary>
    public override string ToString() => IsConfirmed ? "Confirmed: policies, case and day give this decision again." : string.Join("\n", Differences.Select(Sentence));

    private string Sentence(DecisionDifference difference) => difference switch
    {
        DecisionDifference.Policy => string.Join(" ", ChangedPolicies.Select(Change)),
        DecisionDifference.Case => "The case is another one, or other facts are known of it.",
        DecisionDifference.Semantics => FormattableString.Invariant($"The rules of the library are of version {Now.Semantics}, it was decided under version {Stored.Semantics}."),
        _ when Differences.Count == 1 => "The answers are other ones, though policies, case and rules are the same: the stored decision was altered.",
        _ => "The answers are other ones.",
    };

    private string Change(string id)
    {
        var then = VersionsOf(Stored, id);
        var now = VersionsOf(Now, id);
        return then.Length == 0 ? $"The policy {id} {now} applies now."
            : now.Length == 0 ? $"The policy {id} {then} does not apply any more."
            : then != now ? $"The policy {id} applies in version {now}, it was decided under version {then}."
            : $"The policy {id} {now} was changed since, though it is still called so.";
    }

    /// <summary>A policy as a decision had it: each of its versions with its fingerprint.</summary>
    private static string Under(StoredMergedDecision decision, string id) =>
        string.Join("|", decision.Decisions.Where(own => own.PolicyId == id).Select(own => own.PolicyVersion + " " + own.PolicyFingerprint));

    private static string VersionsOf(StoredMergedDecision decision, string id) => string.Join(" or ", decision.Decisions.Where(own => own.PolicyId == id).Select(own => own.PolicyVersion));

    private static IEnumerable<ValueList<StoredAnswer>> AnswersOf(StoredMergedDecision decision) => decision.Decisions.Select(own => own.Answers);
}
