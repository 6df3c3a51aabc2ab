using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>How every window stands, in the policy's order.</summary>
internal static class WindowFindings
{
    public static WindowFinding[] Of(ReturnPolicy policy, ServiceCase serviceCase, int on)
    {
        var silent = default(SilentRecorder);
        var findings = new WindowFinding[policy.Windows.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            WindowRule.Decide(policy, i, serviceCase, on, ref silent, out var verdict);
            findings[i] = new WindowFinding(policy, i, serviceCase, on, verdict);
        }

        return findings;
    }
}
