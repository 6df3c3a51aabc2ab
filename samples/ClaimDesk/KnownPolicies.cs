using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.DependencyInjection;
using AfterSales.Explanations;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.Warranties;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>The policies that come with the claim desk, read from their documents.</summary>
internal static class KnownPolicies
{
    private static readonly Lazy<ICurrentPolicies> Read = new(() => new ServiceCollection()
        .AddAfterSales(options => options.AddPolicyFiles(() => Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "policies"), "*.json")
            .Select(file => PolicyFile.Of(Path.GetFileName(file), File.ReadAllBytes(file)))))
        .BuildServiceProvider()
        .GetRequiredService<ICurrentPolicies>());

    /// <summary>The ids, in order.</summary>
    public static IEnumerable<string> Ids => Read.Value.Catalog.Policies.Select(policy => policy.Id).Order(StringComparer.Ordinal);

    /// <summary>A policy by its id, by the file of its document, or a plain warranty of one length counted from the sale, such as P3Y.</summary>
    public static AfterSalesPolicy Named(string name) =>
        Read.Value.Catalog.Policies.FirstOrDefault(policy => policy.Id == name) is { } known ? known
        : Term.TryParse(name, out var term) ? AfterSalesPolicy.Create("plain-" + term, "1", warranty: WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(term)]))
        : File.Exists(name) ? Documents.Read(new FileInfo(name), AfterSalesJson.ReadPolicy)
        : throw new FormatException($"There is no policy \"{name}\"; name {string.Join(", ", Ids)}, the file of a policy document, or a plain term from the sale such as P3Y.");

    /// <summary>The same; a name that stands for nothing is a problem of the option or argument.</summary>
    public static AfterSalesPolicy Given(string name, string of = "--policy")
    {
        try
        {
            return Named(name);
        }
        catch (FormatException exception)
        {
            throw new InvalidInputException([Problem.At(of, exception.Message)]);
        }
    }
}
