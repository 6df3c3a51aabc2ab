using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Json.Parts;
using AfterSales.Policies;

namespace AfterSales.Json;

/// <summary>Tells whether two documents say the same: a SHA-256 of the canonical text without layout.</summary>
internal static class Fingerprint
{
    // A policy is large, and decides many cases: it is written once, and forgotten with the policy.
    private static readonly ConditionalWeakTable<AfterSalesPolicy, string> Policies = new();

    public static string Of(AfterSalesPolicy policy) => Policies.GetValue(policy, known => OfText(DocumentWriter.WriteCompact(known, PolicyPart.Document)));

    public static string Of(ServiceCase serviceCase) => OfText(DocumentWriter.WriteCompact(serviceCase, CasePart.Document));

    public static string Of(ServiceRequest request) => OfText(DocumentWriter.WriteCompact(request, TicketPart.Document));

    private static string OfText(string text)
    {
        using var algorithm = SHA256.Create();
        var fingerprint = new StringBuilder("sha256:");
        foreach (var part in algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)))
        {
            fingerprint.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return fingerprint.ToString();
    }
}
