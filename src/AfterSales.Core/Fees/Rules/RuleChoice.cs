using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees.Rules;

/// <summary>What the rules of a tariff are chosen by: the facts of one line.</summary>
internal readonly struct LineFacts(ServiceCase serviceCase, Work work, WorkLine line, CoverageStatus coverage)
{
    public LineKind Kind => line.Kind;

    public CoverageStatus Coverage => coverage;

    public ServiceMode? Mode => line.Mode ?? work.Mode;

    public Cause? Cause => line.Cause ?? serviceCase.Claim?.Cause;

    public Component? Component => line.Component ?? serviceCase.Claim?.Component;

    public string? Region => line.Region ?? work.Region;
}

/// <summary>Whether a rule applies to a line. A certain no beats an unknown; the facts that leave it open are named.</summary>
internal static class RuleChoice
{
    public static Truth Match(Tariff tariff, FeeSelector when, in LineFacts line, out ulong missing)
    {
        missing = 0;
        if (when.KindBits != 0 && ((when.KindBits & line.Kind.Bit) == 0 || !Has(when.Kinds, line.Kind)))
        {
            return Truth.No;
        }

        if (when.CoverageMask != 0)
        {
            if (line.Coverage == CoverageStatus.Undetermined)
            {
                missing |= tariff.Coverage;
            }
            else if ((when.CoverageMask & (1 << (int)line.Coverage)) == 0)
            {
                return Truth.No;
            }
        }

        if (!when.NamesMore)
        {
            return missing == 0 ? Truth.Yes : Truth.Unknown;
        }

        if (Fails(when.Modes, line.Mode, tariff.Mode, ref missing)
            || Fails(when.Causes, line.Cause, tariff.Cause, ref missing)
            || Fails(when.Regions, line.Region, tariff.Region, ref missing))
        {
            return Truth.No;
        }

        if (!when.Components.IsEmpty)
        {
            if (line.Component is not { } component)
            {
                missing |= tariff.Component;
            }
            else if (!Has(when.Components, component.Id) && (component.Class is null || !Has(when.Components, component.Class)))
            {
                return Truth.No;
            }
        }

        return missing == 0 ? Truth.Yes : Truth.Unknown;
    }

    private static bool Fails<T>(ValueList<T> values, T? value, ulong bit, ref ulong missing)
        where T : class
    {
        if (values.IsEmpty)
        {
            return false;
        }

        if (value is null)
        {
            missing |= bit;
            return false;
        }

        return !Has(values, value);
    }

    public static bool Has<T>(ValueList<T> values, T value)
        where T : class
    {
        foreach (var item in values)
        {
            if (item.Equals(value))
            {
                return true;
            }
        }

        return false;
    }
}
