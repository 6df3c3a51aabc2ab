using AfterSales.Explanations;

namespace AfterSales.Json;

/// <summary>In what a stored decision differs from the one that is given now.</summary>
public enum DecisionDifference
{
    /// <summary>The policy is another one, another version, or was changed.</summary>
    Policy,

    /// <summary>The case or the ticket is another one, or other facts are known of it.</summary>
    Case,

    /// <summary>The library's rules are of another version.</summary>
    Semantics,

    /// <summary>The answers or their reasons are other ones.</summary>
    Answers,
}

/// <summary>A stored decision, held against policy and case, or ticket, of today.</summary>
public sealed record DecisionCheck
{
    internal DecisionCheck(StoredDecision stored, StoredDecision now)
    {
        Stored = stored;
        Now = now;
        var differences = new List<DecisionDifference>();
        AddIf(stored.PolicyFingerprint != now.PolicyFingerprint || stored.PolicyId != now.PolicyId || stored.PolicyVersion != now.PolicyVersion, DecisionDifference.Policy);
        AddIf(stored.CaseFingerprint != now.CaseFingerprint, DecisionDifference.Case);
        AddIf(stored.Semantics != now.Semantics, DecisionDifference.Semantics);
        AddIf(stored.Answers != now.Answers, DecisionDifference.Answers);
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
    public StoredDecision Stored { get; }

    /// <summary>The decision that is given now, for the stored day or instant.</summary>
    public StoredDecision Now { get; }

    /// <summary>In what the two differ; empty when the decision is given again.</summary>
    /// <remarks>
    /// <see cref="DecisionDifference.Answers"/> alone, while policy, case and rules are the same, means that the stored document was altered.
    /// </remarks>
    public ValueList<DecisionDifference> Differences { get; }

    /// <summary>True when policy, case and day (or ticket and instant) give the very decision again.</summary>
    public bool IsConfirmed => Differences.IsEmpty;

    /// <summary>What is different, a line each; or that the decision is confirmed.</summary>
    public override string ToString() => IsConfirmed
        ? Stored.At is null ? "Confirmed: policy, case and day give this decision again." : "Confirmed: policy, ticket and instant give this decision again."
        : string.Join("\n", Differences.Select(Sentence));

    private string Sentence(DecisionDifference difference) => difference switch
    {
        DecisionDifference.Policy when Stored.PolicyId != Now.PolicyId => $"The policy is another one: {Now.PolicyId}, decided under {Stored.PolicyId}.",
        DecisionDifference.Policy when Stored.PolicyVersion != Now.PolicyVersion => $"The policy is another version: {Now.PolicyVersion}, decided under {Stored.PolicyVersion}.",
        DecisionDifference.Policy => $"The policy was changed since, though it is still called {Now.PolicyId} {Now.PolicyVersion}.",
        DecisionDifference.Case when Stored.At is not null => "The ticket is another one, or other facts are known of it.",
        DecisionDifference.Case => "The case is another one, or other facts are known of it.",
        DecisionDifference.Semantics => FormattableString.Invariant($"The rules of the library are of version {Now.Semantics}, it was decided under version {Stored.Semantics}."),
        _ when Differences.Count == 1 => $"The answers are other ones, though policy, {(Stored.At is null ? "case" : "ticket")} and rules are the same: the stored decision was altered.",
        _ => "The answers are other ones.",
    };
}
