using AfterSales.Cases;

namespace AfterSales.Returns.Rules;

/// <summary>How every window stands, in the policy's order; told when it is read first.</summary>
internal sealed class WindowFindings(ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] verdicts)
{
    private WindowFinding[]? _list;

    public ValueList<WindowFinding> List => new(_list ??= [.. verdicts.Select((verdict, i) => new WindowFinding(policy, i, serviceCase, on, verdict))]);
}
