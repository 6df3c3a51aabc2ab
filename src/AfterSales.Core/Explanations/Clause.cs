namespace AfterSales.Explanations;

/// <summary>The place in a policy, contract or law on which a rule rests, such as <c>P17.4</c>, with its wording where the policy gives it.</summary>
public sealed record Clause
{
    private Clause(string id, string text)
    {
        Id = id;
        Text = text;
    }

    /// <summary>The clause's id, unique in its policy.</summary>
    public string Id { get; }

    /// <summary>The wording or a citation; empty when none was given.</summary>
    public string Text { get; }

    /// <summary>A clause by its id and, where known, its wording.</summary>
    /// <param name="id">The id, such as <c>P17.4</c>.</param>
    /// <param name="text">The wording or citation; empty by default.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public static Clause Of(string id, string text = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        return new Clause(id, text);
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
