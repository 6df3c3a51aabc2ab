using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees.Rules;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>What becomes of a line above the tariff.</summary>
public enum OverTariff
{
    /// <summary>It is paid up to the tariff. The default.</summary>
    Reduce,

    /// <summary>It is not paid at all.</summary>
    Reject,
}

/// <summary>Checks that some makers run over a claim beside documents and deadlines.</summary>
public enum ClaimCheck
{
    /// <summary>The repair was authorised, on or before the day on which it was done.</summary>
    AuthorizedBeforeRepair,

    /// <summary>Exactly one of the lines for parts is the one that failed first.</summary>
    OneCausalPart,
}

/// <summary>The most that is paid for a line of a kind.</summary>
public sealed record TariffLimit
{
    private TariffLimit(LineKind kind, Money most, Clause? clause)
    {
        Kind = kind;
        Most = most;
        Clause = clause;
    }

    /// <summary>The kind of line.</summary>
    public LineKind Kind { get; }

    /// <summary>The most that is paid.</summary>
    public Money Most { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A limit.</summary>
    /// <param name="kind">The kind of line.</param>
    /// <param name="most">The most that is paid: zero or more, whole in minor units.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The amount is negative or finer than the minor unit.</exception>
    public static TariffLimit Of(LineKind kind, Money most, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return most.IsNegative || !most.IsWhole
            ? throw new ArgumentException($"The tariff for {kind} is {most}; it is zero or more and whole in minor units.", nameof(most))
            : new TariffLimit(kind, most, clause);
    }

    /// <summary>Kind and amount.</summary>
    public override string ToString() => $"{Kind} {Most}";
}

/// <summary>A percentage of the verified sum on top of it, or off it.</summary>
public sealed record DealerBonus
{
    private DealerBonus(decimal percent, string? grade, Clause? clause)
    {
        Percent = percent;
        Grade = grade;
        Clause = clause;
    }

    /// <summary>The percentage; negative for a malus.</summary>
    public decimal Percent { get; }

    /// <summary>The grade of the dealers who get it; null for all that have none of their own.</summary>
    public string? Grade { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>A bonus or a malus.</summary>
    /// <param name="percent">3 is 3 % on top, -3 is 3 % off; -100 to 100.</param>
    /// <param name="grade">The grade of the dealers who get it; null, the default, for all that have none of their own.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">The percentage is out of range, or the grade is empty.</exception>
    public static DealerBonus Of(decimal percent, string? grade = null, Clause? clause = null)
    {
        if (percent is < -100 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A bonus is -100 % to 100 %.");
        }

        return grade is not null && string.IsNullOrWhiteSpace(grade)
            ? throw new ArgumentException("The grade is empty; leave it out for all dealers.", nameof(grade))
            : new DealerBonus(percent, grade, clause);
    }

    /// <summary>Percentage and grade.</summary>
    public override string ToString() => Percent.ToString(CultureInfo.InvariantCulture) + " %" + (Grade is null ? "" : " for " + Grade);
}

/// <summary>How a maker settles its dealers' claims: documents, deadlines, tariff, bonus, and set-off against what the dealer owes.</summary>
public sealed record SettlementPolicy
{
    private SettlementPolicy(
        Currency currency,
        ValueList<EvidenceKind> documents,
        PartsReturn? parts,
        Term? registerWithin,
        Term? submitWithin,
        CountingProfile profile,
        ValueList<TariffLimit> tariff,
        OverTariff overTariff,
        ValueList<DealerBonus> bonuses,
        ValueList<ClaimCheck> checks,
        Rounding rounding,
        SettlementClauses clauses)
    {
        Currency = currency;
        Documents = documents;
        Parts = parts;
        RegisterWithin = registerWithin;
        SubmitWithin = submitWithin;
        Profile = profile;
        Tariff = tariff;
        OverTariff = overTariff;
        Bonuses = bonuses;
        Checks = checks;
        Rounding = rounding;
        Clauses = clauses;
        Facts = new SettlementFacts(documents);
    }

    /// <summary>The currency in which claims are settled.</summary>
    public Currency Currency { get; }

    /// <summary>The documents that a claim needs.</summary>
    public ValueList<EvidenceKind> Documents { get; }

    /// <summary>By when old parts have to come back; null where they do not.</summary>
    public PartsReturn? Parts { get; }

    /// <summary>How long after the sale it has to be registered; null where it does not.</summary>
    public Term? RegisterWithin { get; }

    /// <summary>How long after the repair a claim can be submitted; null for ever.</summary>
    public Term? SubmitWithin { get; }

    /// <summary>How both are counted.</summary>
    public CountingProfile Profile { get; }

    /// <summary>The most that is paid for a line, by kind.</summary>
    public ValueList<TariffLimit> Tariff { get; }

    /// <summary>What becomes of a line above the tariff.</summary>
    public OverTariff OverTariff { get; }

    /// <summary>Bonus or malus on the verified sum, by grade.</summary>
    public ValueList<DealerBonus> Bonuses { get; }

    /// <summary>Further checks.</summary>
    public ValueList<ClaimCheck> Checks { get; }

    /// <summary>How the bonus is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>The clauses of the parts that carry none of their own.</summary>
    public SettlementClauses Clauses { get; }

    internal SettlementFacts Facts { get; }

    /// <summary>A settlement policy.</summary>
    /// <param name="currency">The currency in which claims are settled.</param>
    /// <param name="documents">The documents that a claim needs.</param>
    /// <param name="parts">By when old parts have to come back; null, the default, where they do not.</param>
    /// <param name="registerWithin">How long after the sale it has to be registered; null, the default, where it does not.</param>
    /// <param name="submitWithin">How long after the repair a claim can be submitted; null, the default, for ever.</param>
    /// <param name="profile">How both are counted; the default profile where null.</param>
    /// <param name="tariff">The most that is paid for a line, by kind.</param>
    /// <param name="overTariff">What becomes of a line above the tariff; it is paid up to it by default.</param>
    /// <param name="bonuses">Bonus or malus on the verified sum, by grade.</param>
    /// <param name="checks">Further checks.</param>
    /// <param name="rounding">How the bonus is rounded; half away from zero, to the minor unit, where null.</param>
    /// <param name="clauses">The clauses of the parts that carry none of their own.</param>
    /// <exception cref="InvalidInputException">A kind, document or grade repeats, an amount is in another currency, or a term cannot be counted: every problem is listed.</exception>
    public static SettlementPolicy Create(
        Currency currency,
        ValueList<EvidenceKind> documents = default,
        PartsReturn? parts = null,
        Term? registerWithin = null,
        Term? submitWithin = null,
        CountingProfile? profile = null,
        ValueList<TariffLimit> tariff = default,
        OverTariff overTariff = OverTariff.Reduce,
        ValueList<DealerBonus> bonuses = default,
        ValueList<ClaimCheck> checks = default,
        Rounding? rounding = null,
        SettlementClauses? clauses = null)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentOutOfRangeException.ThrowIfUndefined(overTariff);
        foreach (var check in checks)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(check, nameof(checks));
        }

        profile ??= CountingProfile.Default;
        rounding ??= Rounding.Default;
        var problems = new ProblemList();
        Once(documents, "settlement.documents");
        Once(tariff.Select(limit => limit.Kind), "settlement.tariff");
        Once(bonuses.Select(bonus => bonus.Grade ?? "all dealers"), "settlement.bonuses");
        Once(checks, "settlement.checks");
        for (var i = 0; i < tariff.Count; i++)
        {
            problems.AddIf(tariff[i].Most.Currency != currency, $"settlement.tariff[{i}].most", $"{tariff[i].Most} is not in the settlement's currency, {currency}.");
        }

        problems.AddIf(documents.Count > SettlementFacts.MostDocuments, "settlement.documents", $"A claim needs at most {SettlementFacts.MostDocuments} documents.");
        Countable(registerWithin, "settlement.register-within");
        Countable(submitWithin, "settlement.submit-within");
        if (rounding.Objection(currency) is { } objection)
        {
            problems.Add("settlement.rounding.unit", objection);
        }

        problems.ThrowIfAny();
        return new SettlementPolicy(
            currency, documents, parts, registerWithin, submitWithin, profile, tariff, overTariff, bonuses, checks, rounding, clauses ?? SettlementClauses.None);

        void Once<T>(IEnumerable<T> items, string path)
        {
            foreach (var item in items.GroupBy(item => item).Where(group => group.Count() > 1).Select(group => group.Key))
            {
                problems.Add(path, $"{item} is given more than once; give it once.");
            }
        }

        void Countable(Term? term, string path)
        {
            if (term is not null && profile.Objection(term) is { } reason)
            {
                problems.Add(path, reason);
            }
        }
    }

    /// <summary>What the dealer is paid for a month's claims.</summary>
    /// <param name="month">The month: claims, receivables, grade.</param>
    /// <param name="on">The day asked about: receivables due by then are set off, claims submitted later are not seen.</param>
    public SettlementDecision Decide(DealerMonth month, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(month);
        var recorder = default(SilentSettlementRecorder);
        return Settling.Decide(this, month, DayNumber.From(on), ref recorder);
    }

    /// <inheritdoc/>
    public bool Equals(SettlementPolicy? other) =>
        other is not null && Currency == other.Currency && Documents == other.Documents && Parts == other.Parts && RegisterWithin == other.RegisterWithin
        && SubmitWithin == other.SubmitWithin && Profile == other.Profile && Tariff == other.Tariff && OverTariff == other.OverTariff && Bonuses == other.Bonuses
        && Checks == other.Checks && Rounding == other.Rounding && Clauses == other.Clauses;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, Documents, Parts, RegisterWithin, SubmitWithin, Tariff, Bonuses, Checks);

    /// <summary>Currency and deadlines.</summary>
    public override string ToString() => $"{Currency}, register within {RegisterWithin}, submit within {SubmitWithin}, old parts {Parts}";
}
