using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>
/// One case, every question, over every promise that applies. Each decision is kept; per question the answer that is most favourable to the customer counts, and names the
/// policy it comes from.
/// </summary>
/// <remarks>
/// A certain yes beats what is undetermined, and that beats a no. A policy of which it is not known whether it applies can leave a question open, naming the facts by which
/// it is chosen, but never decides it; where it would say no anyway, it leaves nothing open. The order of the policies only decides which of equally good answers is named.
/// </remarks>
public sealed class MergedAssessment
{
    internal MergedAssessment(PolicyCatalog catalog, ServiceCase serviceCase, LocalDate on)
    {
        Case = serviceCase;
        On = on;
        Standings = catalog.For(serviceCase, on);
        Layers = ValueList.From(Standings.Where(standing => standing.Applies != Truth.No).Select(standing => new PolicyLayer(standing, standing.Policy.Assess(VersionChoice.CaseUnder(standing, serviceCase), on))));
        var choices = VersionChoice.Of(Layers, serviceCase, on);
        var offers = LayerOffers.Of(Layers, choices);
        Coverage = CoverageMerging.Of(Layers, choices);
        Returns = ReturnMerging.Of(Layers, choices, offers);
        Remedies = RemedyMerging.Of(Layers, choices, offers);
        Fees = FeeMerging.Of(Layers, choices);
        _offers = offers;
    }

    private readonly LayerOffers _offers;

    /// <summary>The case that was decided.</summary>
    public ServiceCase Case { get; }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>How every policy of the catalog stands to the case.</summary>
    public ValueList<PolicyStanding> Standings { get; }

    /// <summary>
    /// The policies that apply, or may apply, each with every answer of its own, in the catalog's order. A version that only applies to some of the days on which the sale
    /// can have been is asked about those.
    /// </summary>
    public ValueList<PolicyLayer> Layers { get; }

    /// <summary>Whether anything covers it; null where no policy promises a warranty.</summary>
    public MergedCoverage? Coverage { get; }

    /// <summary>Whether it may be returned or exchanged; null where no policy promises anything.</summary>
    public MergedReturns? Returns { get; }

    /// <summary>What its repairs have earned; null where no policy promises anything.</summary>
    public MergedRemedies? Remedies { get; }

    /// <summary>What the work costs the customer; null where no policy says, or the case names no work.</summary>
    public MergedFees? Fees { get; }

    /// <summary>Everything that the customer may ask for today under any policy, best first; what policies give of which it is not known whether they apply is among the questions.</summary>
    public RemedyLadder Ladder() => new(On, ValueList.From(LadderRules.BestFirst(_offers.Rungs)), ValueList.From(_offers.Questions.Distinct()));

    /// <summary>Each answer with its policy and reasons, then what the other policies say, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Each answer with its policy and reasons, then what the other policies say.</summary>
    /// <param name="language">The language of the text.</param>
    public string ToString(Language language) => MergedText.Of(this, language);
}

/// <summary>Asks all policies of a catalog.</summary>
public static class MergedAssessmentExtensions
{
    /// <summary>Asks every question about a case on a day, under every policy that applies.</summary>
    /// <param name="catalog">The policies.</param>
    /// <param name="serviceCase">What happened.</param>
    /// <param name="on">The day asked about, in the zone of each policy.</param>
    public static MergedAssessment Assess(this PolicyCatalog catalog, ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(serviceCase);
        return new MergedAssessment(catalog, serviceCase, on);
    }

    /// <summary>How every promise of a service level stands at an instant, under every policy that applies.</summary>
    /// <param name="catalog">The policies; their versions go by the opening of the request.</param>
    /// <param name="request">What happened.</param>
    /// <param name="at">The instant asked about.</param>
    /// <param name="serviceCase">The case that the request belongs to, for traits that the request does not say; null, the default, where it is not known.</param>
    public static MergedServiceLevels Assess(this PolicyCatalog catalog, ServiceRequest request, Instant at, ServiceCase? serviceCase = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(request);
        return new MergedServiceLevels(catalog.For(request, serviceCase), request, at);
    }
}
