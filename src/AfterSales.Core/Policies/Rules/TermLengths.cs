using AfterSales.Calendars;
using AfterSales.Returns;

namespace AfterSales.Policies.Rules;

/// <summary>Compares lengths of time whatever the day they are counted from: only what is certain counts.</summary>
internal static class TermLengths
{
    /// <summary>True when the first is shorter than the second from every start.</summary>
    public static bool IsShorter(Term first, Term second)
    {
        var (one, other) = (first.Length, second.Length);
        if (one.WorkingDays > 0 && other.WorkingDays > 0)
        {
            return one.WorkingDays < other.WorkingDays;
        }

        var comparable = one.WorkingDays == 0 && other.WorkingDays == 0 && one.Months <= other.Months && one.Days <= other.Days;
        return comparable ? one.Months < other.Months || one.Days < other.Days : Most(first) < Least(second);
    }

    /// <summary>True when the first is never longer than the second.</summary>
    public static bool IsAtMost(Term first, Term second) => first == second || IsShorter(first, second) || SameLength(first, second);

    /// <summary>True when the window with the first length is shorter than that with the second from every start.</summary>
    public static bool IsShorter(WindowLength first, WindowLength second) =>
        first.Kind == WindowLengthKind.Term && second.Kind == WindowLengthKind.Term ? IsShorter(first.Term!, second.Term!)
        : first.Kind == WindowLengthKind.UntilDate && second.Kind == WindowLengthKind.UntilDate ? first.LastDay < second.LastDay
        : second.Kind == WindowLengthKind.Unlimited ? first.Kind is WindowLengthKind.Term or WindowLengthKind.Elapsed or WindowLengthKind.UntilDate or WindowLengthKind.Validity
        : false;

    public static bool IsAtMost(WindowLength first, WindowLength second) =>
        first == second || IsShorter(first, second) || (first.Kind == WindowLengthKind.Term && second.Kind == WindowLengthKind.Term && IsAtMost(first.Term!, second.Term!));

    /// <summary>The most days that a term can last; without end where working days are counted.</summary>
    public static long Most(Term term) => term.WorkingDays > 0 ? long.MaxValue : (31L * term.Length.Months) + term.Length.Days;

    private static long Least(Term term)
    {
        // Of any twelve months in a row at most one is shorter than 30 days, and by at most two.
        var months = term.Length.Months;
        return term.WorkingDays + term.Length.Days + (30L * months) - (2 * ((months + 11) / 12));
    }

    private static bool SameLength(Term first, Term second) =>
        (first.Length.Months, first.Length.Days, first.WorkingDays) == (second.Length.Months, second.Length.Days, second.WorkingDays);
}
