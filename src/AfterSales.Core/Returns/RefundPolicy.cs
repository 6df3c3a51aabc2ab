using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>What of a purchase is paid back.</summary>
public enum RefundPart
{
    /// <summary>The price of the goods; always.</summary>
    Goods,

    /// <summary>The freight paid.</summary>
    Freight,

    /// <summary>The tax paid beside the price.</summary>
    Tax,
}

/// <summary>How a refund is reckoned: what is paid back, what is taken off for use on which ground, the restocking fee, and to which payments it goes.</summary>
public sealed record RefundPolicy
{
    private RefundPolicy(Deduction deduction, ValueList<GroundDeduction> grounds, RestockingFee? fee, Rounding rounding)
    {
        Deduction = deduction;
        Grounds = grounds;
        Fee = fee;
        Rounding = rounding;
    }

    /// <summary>The price of the goods, nothing taken off, rounded to the minor unit.</summary>
    public static RefundPolicy Default { get; } = Create();

    /// <summary>What is taken off for use, on grounds that are not listed.</summary>
    public Deduction Deduction { get; }

    /// <summary>What is taken off for use on a certain ground.</summary>
    public ValueList<GroundDeduction> Grounds { get; }

    /// <summary>The restocking fee; null for none. Its tiers count days from the day from which use counts.</summary>
    public RestockingFee? Fee { get; }

    /// <summary>How deduction, fee and the price of part of a line are rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>What is paid back.</summary>
    public ValueList<RefundPart> Parts { get; private init; } = [RefundPart.Goods];

    /// <summary>From which event days of use count.</summary>
    public UnitEvent UsedFrom { get; private init; } = UnitEvent.Sale;

    /// <summary>The stays on whose days the unit was not used.</summary>
    public TollingRule NotUsedDuring { get; private init; } = RefundDefaults.NotUsedDuring;

    /// <summary>What an exchange does to the days of use: they count from the first unit, or anew from the exchange.</summary>
    public AfterExchange AfterExchange { get; private init; }

    /// <summary>The counter by which use is measured; null for the unit's only one.</summary>
    public Counter? Counter { get; private init; }

    /// <summary>The methods of payment in the order in which money goes back; others come last, in the order paid.</summary>
    public ValueList<string> PaymentOrder { get; private init; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; private init; }

    internal RefundFacts Facts { get; private init; } = new(null);

    /// <summary>A refund policy.</summary>
    /// <param name="deduction">What is taken off for use; nothing when null.</param>
    /// <param name="grounds">What is taken off on certain grounds instead; none by default.</param>
    /// <param name="fee">The restocking fee; none by default.</param>
    /// <param name="parts">What is paid back; the price of the goods by default, which is always among it.</param>
    /// <param name="usedFrom">From which event days of use count; the sale by default.</param>
    /// <param name="notUsedDuring">The stays on whose days the unit was not used; when null repairs and waits for parts, by nights, that the customer did not pay.</param>
    /// <param name="afterExchange">What an exchange does to the days of use; nothing by default.</param>
    /// <param name="counter">The counter by which use is measured; the unit's only one when null.</param>
    /// <param name="paymentOrder">The methods of payment in the order in which money goes back; the order paid by default.</param>
    /// <param name="rounding">How amounts are rounded; <see cref="Rounding.Default"/> when null.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">Parts do not fit together: every problem is listed.</exception>
    public static RefundPolicy Create(
        Deduction? deduction = null,
        ValueList<GroundDeduction> grounds = default,
        RestockingFee? fee = null,
        ValueList<RefundPart> parts = default,
        UnitEvent usedFrom = UnitEvent.Sale,
        TollingRule? notUsedDuring = null,
        AfterExchange afterExchange = AfterExchange.Unchanged,
        Counter? counter = null,
        ValueList<string> paymentOrder = default,
        Rounding? rounding = null,
        Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(usedFrom);
        ArgumentOutOfRangeException.ThrowIfUndefined(afterExchange);
        deduction ??= Deduction.None;
        var problems = new ProblemList();
        foreach (var part in parts)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(part, nameof(parts));
        }

        foreach (var ground in grounds.GroupBy(item => item.Ground).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("deductions", $"The ground \"{ground}\" has two deductions; give it one.");
        }

        problems.AddIf(paymentOrder.Distinct().Count() < paymentOrder.Count, "payment-order", "A method is named twice; name it once.");
        foreach (var method in paymentOrder.Where(method => !KebabName.IsValid(method)))
        {
            problems.Add("payment-order", $"\"{method}\" is not a name; write lower-case letters, digits and hyphens.");
        }

        problems.ThrowIfAny();
        return new RefundPolicy(deduction, ValueList.From(grounds.OrderBy(item => item.Ground, StringComparer.Ordinal)), fee, rounding ?? Rounding.Default)
        {
            Parts = ValueList.From(parts.Prepend(RefundPart.Goods).Distinct()),
            UsedFrom = usedFrom,
            NotUsedDuring = notUsedDuring ?? RefundDefaults.NotUsedDuring,
            AfterExchange = afterExchange,
            Counter = counter,
            PaymentOrder = paymentOrder,
            Clause = clause,
            Facts = new RefundFacts(counter),
        };
    }

    /// <summary>What is paid back for the units of a return, on the policy's own ground.</summary>
    /// <param name="serviceCase">What was paid and what happened since. A case that says nothing of numbers is about one unit of one.</param>
    /// <param name="on">The day of the refund.</param>
    public RefundDecision Decide(ServiceCase serviceCase, LocalDate on) => DecideWith(Deduction, serviceCase, on);

    /// <summary>What is paid back for the units of a return, on a certain ground.</summary>
    /// <param name="serviceCase">What was paid and what happened since.</param>
    /// <param name="on">The day of the refund.</param>
    /// <param name="ground">The ground; one that is not listed has the policy's own deduction.</param>
    public RefundDecision Decide(ServiceCase serviceCase, LocalDate on, string ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        return DecideWith(Grounds.FirstOrDefault(item => item.Ground == ground)?.Deduction ?? Deduction, serviceCase, on);
    }

    /// <inheritdoc/>
    public bool Equals(RefundPolicy? other) =>
        other is not null && Deduction == other.Deduction && Grounds == other.Grounds && Fee == other.Fee && Rounding == other.Rounding && Parts == other.Parts
        && UsedFrom == other.UsedFrom && NotUsedDuring == other.NotUsedDuring && AfterExchange == other.AfterExchange && Counter == other.Counter
        && PaymentOrder == other.PaymentOrder && Clause == other.Clause;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Deduction, Grounds, Fee, Rounding, Parts, UsedFrom, Counter, PaymentOrder);

    /// <summary>Deduction and fee.</summary>
    public override string ToString() => $"deduction {Deduction}{(Fee is null ? "" : ", fee " + Fee)}";

    /// <summary>The same terms with another deduction: the one of a ground.</summary>
    internal RefundDecision DecideWith(Deduction deduction, ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        return new RefundDecision(this, deduction, new RefundFee(Fee, null), serviceCase, DayNumber.From(on));
    }
}

/// <summary>What is taken off a refund on one ground.</summary>
public sealed record GroundDeduction
{
    private GroundDeduction(string ground, Deduction deduction)
    {
        Ground = ground;
        Deduction = deduction;
    }

    /// <summary>The ground, by a name that the policy chooses.</summary>
    public string Ground { get; }

    /// <summary>The deduction.</summary>
    public Deduction Deduction { get; }

    /// <summary>A deduction on a ground.</summary>
    /// <param name="ground">The ground: lower-case letters, digits and hyphens.</param>
    /// <param name="deduction">The deduction.</param>
    /// <exception cref="ArgumentException">The ground has another form.</exception>
    public static GroundDeduction Of(string ground, Deduction deduction)
    {
        ArgumentNullException.ThrowIfNull(deduction);
        return new GroundDeduction(KebabName.Checked(ground), deduction);
    }

    /// <summary>Ground and deduction.</summary>
    public override string ToString() => $"{Ground}: {Deduction}";
}
