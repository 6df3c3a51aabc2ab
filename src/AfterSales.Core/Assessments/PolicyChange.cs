using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>A question that policies answer.</summary>
public enum PolicyQuestion
{
    /// <summary>Whether the warranty covers the claim.</summary>
    Coverage,

    /// <summary>Whether the goods may be returned or exchanged.</summary>
    Returns,

    /// <summary>What repairs have earned.</summary>
    Remedies,

    /// <summary>What work costs the customer.</summary>
    Fees,

    /// <summary>By when something is done.</summary>
    ServiceLevels,
}

/// <summary>What a change means to the customer.</summary>
public enum ChangeKind
{
    /// <summary>Better.</summary>
    MoreFavourable,

    /// <summary>Worse.</summary>
    LessFavourable,

    /// <summary>Better in one way and worse in another, or neither.</summary>
    Other,
}

/// <summary>One kind of change between two policies, with the plainest case found that shows it, and both answers to it.</summary>
public sealed record PolicyChange
{
    private readonly ValueList<LocalizedName> _facts;
    private readonly DiffAnswer _before;
    private readonly DiffAnswer _after;

    internal PolicyChange(
        PolicyQuestion question, ChangeKind kind, ServiceCase? serviceCase, ServiceRequest? request, LocalDate? on, Instant? at, ValueList<LocalizedName> facts, DiffAnswer before, DiffAnswer after)
    {
        Question = question;
        Kind = kind;
        Case = serviceCase;
        Request = request;
        On = on;
        At = at;
        Facts = ValueList.From(facts.Select(fact => fact.Id));
        _facts = facts;
        _before = before;
        _after = after;
    }

    /// <summary>The question that is answered otherwise.</summary>
    public PolicyQuestion Question { get; }

    /// <summary>What that means to the customer.</summary>
    public ChangeKind Kind { get; }

    /// <summary>The example; null for service levels.</summary>
    public ServiceCase? Case { get; }

    /// <summary>The day asked about; null for service levels.</summary>
    public LocalDate? On { get; }

    /// <summary>The request of the example; null for other questions.</summary>
    public ServiceRequest? Request { get; }

    /// <summary>The instant asked about; null for other questions.</summary>
    public Instant? At { get; }

    /// <summary>
    /// Every fact of the example, as documents name it: <c>claim.component lamp</c>. The first is when it all began, then what is special about it. Without any of the others
    /// one of the answers would be another; whoever asks both policies about these facts gets both answers again.
    /// </summary>
    public ValueList<string> Facts { get; }

    /// <summary>The answer of the first policy.</summary>
    /// <param name="language">The language.</param>
    public string Before(Language language) => _before.Text(language);

    /// <summary>The answer of the second policy.</summary>
    /// <param name="language">The language.</param>
    public string After(Language language) => _after.Text(language);

    /// <inheritdoc/>
    public bool Equals(PolicyChange? other) =>
        other is not null && Question == other.Question && Kind == other.Kind && Equals(Case, other.Case) && On == other.On && Equals(Request, other.Request) && At == other.At
        && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Question, Kind, On, At, Facts);

    /// <summary>The change, the example and both answers, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The change, the example and both answers, a line each.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language)
    {
        var code = Kind switch { ChangeKind.MoreFavourable => DiffReasons.More, ChangeKind.LessFavourable => DiffReasons.Less, _ => DiffReasons.Other };
        var asked = On is { } day ? IsoText.Of(day) : IsoText.Of(At!.Value);
        return string.Join(
            "\n",
            DiffTexts.Words(code, language, ReasonArgument.OfName(DiffTexts.NameOf(Question))),
            "  " + DiffTexts.Words(DiffReasons.Example, language, ReasonArgument.OfName(asked), ReasonArgument.OfName(string.Join(language == Language.SimplifiedChinese ? "；" : "; ", _facts.Select(fact => fact.ToString(language))))),
            "  " + DiffTexts.Words(DiffReasons.Before, language, ReasonArgument.OfName(Before(language))),
            "  " + DiffTexts.Words(DiffReasons.After, language, ReasonArgument.OfName(After(language))));
    }
}

internal static class DiffTexts
{
    private static readonly LocalizedName[] Questions =
    [
        new("coverage", "coverage", "cobertura", "保修"),
        new("returns", "returns and exchanges", "devoluciones y cambios", "退换货"),
        new("remedies", "remedies", "remedios", "补救方式"),
        new("fees", "fees", "tarifas", "费用"),
        new("service-levels", "service levels", "niveles de servicio", "服务时限"),
    ];

    public static LocalizedName NameOf(PolicyQuestion question) => Questions[(int)question];

    public static string Words(ReasonCode code, Language language, params ReasonArgument[] arguments) => code.Format(language, ValueList.From(arguments));
}
