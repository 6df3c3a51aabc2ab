using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;

namespace AfterSales.Assessments;

/// <summary>Which promise gives something that the customer may ask for.</summary>
public enum LadderSource
{
    /// <summary>A return window that is open.</summary>
    ReturnWindow,

    /// <summary>What repairs have earned.</summary>
    Repairs,

    /// <summary>What an exchange comes to by stock and choice.</summary>
    Replacement,

    /// <summary>The warranty.</summary>
    Warranty,

    /// <summary>Service that the tariff offers at the customer's cost.</summary>
    Tariff,
}

/// <summary>One thing that the customer may ask for today.</summary>
public sealed record LadderRung
{
    internal LadderRung(string policy, LadderSource source, Remedy remedy, ValueList<string> grounds)
    {
        Policy = policy;
        Source = source;
        Remedy = remedy;
        Grounds = grounds;
    }

    /// <summary>The id of the policy that gives it.</summary>
    public string Policy { get; }

    /// <summary>Which promise gives it.</summary>
    public LadderSource Source { get; }

    /// <summary>What may be asked for.</summary>
    public Remedy Remedy { get; }

    /// <summary>The ids of the windows or triggers; empty for the warranty and the tariff.</summary>
    public ValueList<string> Grounds { get; }

    /// <summary>Right or presumption.</summary>
    public RemedyStrength Strength { get; internal init; }

    /// <summary>The last day for asking; more than one where dates are known as ranges; null when not known, or when there is none.</summary>
    public DayRange? LastDay { get; internal init; }

    /// <summary>True when it can be asked for without a last day.</summary>
    public bool IsUnlimited { get; internal init; }

    /// <summary>What is paid back; null where no money goes back, or where it is not known.</summary>
    public Money? PaidBack { get; internal init; }

    /// <summary>What it costs the customer: fee and deduction, the dearer price of another model, or the customer's part of the work; null when not known or not stated.</summary>
    public Money? CustomerPays { get; internal init; }

    /// <summary>Who pays for sending the goods back.</summary>
    public FreightPayer FreightToSeller { get; internal init; }

    /// <summary>Who bears the freight to the customer.</summary>
    public FreightPayer FreightToCustomer { get; internal init; }

    /// <summary>The later changes of the terms, up to the last day.</summary>
    public ValueList<TermsChange> Changes { get; internal init; }

    /// <summary>The ids of undetermined windows that would stand in the place of this one.</summary>
    public ValueList<string> Unless { get; internal init; }

    /// <summary>The clauses it rests on.</summary>
    public ValueList<Clause> Clauses { get; internal init; }

    /// <summary>The rung in one line, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The rung in one line: what, on which ground, until when, at what cost, on which clauses.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => LadderText.Of(this, language);
}

/// <summary>Something that the customer may perhaps ask for: facts are missing.</summary>
public sealed record LadderQuestion
{
    internal LadderQuestion(string policy, LadderSource source, string ground, ValueList<Remedy> remedies, ValueList<Fact> missing)
    {
        Policy = policy;
        Source = source;
        Ground = ground;
        Remedies = remedies;
        Missing = missing;
    }

    /// <summary>The id of the policy.</summary>
    public string Policy { get; }

    /// <summary>Which promise it is.</summary>
    public LadderSource Source { get; }

    /// <summary>The id of the window or trigger; empty for the warranty.</summary>
    public string Ground { get; }

    /// <summary>What it would give.</summary>
    public ValueList<Remedy> Remedies { get; }

    /// <summary>The facts that are missing.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Remedies and facts, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Remedies and facts.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => LadderText.Of(this, language);
}
