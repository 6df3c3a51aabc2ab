using AfterSales.Explanations;

namespace AfterSales.Policies;

/// <summary>How grave a finding of the linter is.</summary>
public enum LintSeverity
{
    /// <summary>Worth knowing; sound policies have it, too.</summary>
    Note,

    /// <summary>Some case gets an answer that is probably not meant.</summary>
    Warning,

    /// <summary>Something is promised that no case can ever reach.</summary>
    Error,
}

/// <summary>One thing that the linter looks for in policies: a stable code, how grave it is, why it is found and how it is mended, in every language.</summary>
/// <remarks>
/// A policy that contradicts itself is refused when it is built, and never comes here. What is found here has a well-defined answer for every case; it is only hardly the
/// answer that was meant.
/// </remarks>
public sealed class LintRule
{
    private readonly ReasonCode _why;
    private readonly ReasonCode _mend;

    internal LintRule(LintSeverity severity, ReasonCode why, ReasonCode mend)
    {
        Severity = severity;
        _why = why;
        _mend = mend;
    }

    /// <summary>The code: lower case, <c>lint.finding</c>. Codes are never renamed and never reused.</summary>
    public string Id => _why.Id;

    /// <summary>How grave it is.</summary>
    public LintSeverity Severity { get; }

    /// <summary>Why it is found, with <c>{0}</c>, <c>{1}</c>, <c>{2}</c> for the arguments of a finding.</summary>
    /// <param name="language">The language.</param>
    public string WhyTemplate(Language language) => _why.Template(language);

    /// <summary>How it is mended, with the same arguments.</summary>
    /// <param name="language">The language.</param>
    public string MendTemplate(Language language) => _mend.Template(language);

    /// <summary>The code.</summary>
    public override string ToString() => Id;

    internal string Why(Language language, ValueList<ReasonArgument> arguments) => _why.Format(language, arguments);

    internal string Mend(Language language, ValueList<ReasonArgument> arguments) => _mend.Format(language, arguments);
}

/// <summary>One finding of the linter: what, where, why, and how it is mended.</summary>
public sealed record LintFinding
{
    internal LintFinding(LintRule rule, string path, ValueList<ReasonArgument> arguments)
    {
        Rule = rule;
        Path = path;
        Arguments = arguments;
    }

    /// <summary>What was found.</summary>
    public LintRule Rule { get; }

    /// <summary>Where, as documents name it: <c>returns[1].length</c>.</summary>
    public string Path { get; }

    /// <summary>The arguments of the texts.</summary>
    public ValueList<ReasonArgument> Arguments { get; }

    /// <summary>How grave it is.</summary>
    public LintSeverity Severity => Rule.Severity;

    /// <summary>Why it is found.</summary>
    /// <param name="language">The language.</param>
    public string Why(Language language) => Rule.Why(language, Arguments);

    /// <summary>How it is mended.</summary>
    /// <param name="language">The language.</param>
    public string Mend(Language language) => Rule.Mend(language, Arguments);

    /// <summary>Path, why, how to mend it, and the code, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Path, why, how to mend it, and the code.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) =>
        Path + (language == Language.SimplifiedChinese ? "：" : ": ") + Why(language) + (language == Language.SimplifiedChinese ? "" : " ") + Mend(language) + " [" + Rule.Id + "]";

    internal LintFinding Under(string path) => new(Rule, path + "." + Path, Arguments);
}
