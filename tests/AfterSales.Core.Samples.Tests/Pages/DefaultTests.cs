using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>
/// The tables of defaults say what the library does where nothing is said. Their last column names it as code: <c>TollingRule.Create(paidRepairs: DoNotCount)</c> is a parameter and its default,
/// <c>WarrantyPolicy.LayerOrder: Base, Exchange</c> a member of a policy made of no more than it needs.
/// </summary>
public sealed partial class DefaultTests
{
    private static readonly Dictionary<string, string> PageOf = new()
    {
        ["Amounts"] = "docs/amounts.md", ["Calendars"] = "docs/calendars.md", ["Cases"] = "docs/cases.md", ["Warranties"] = "docs/warranties.md", ["Returns"] = "docs/returns.md",
        ["Remedies"] = "docs/remedies.md", ["ServiceLevels"] = "docs/service-levels.md", ["Fees"] = "docs/fees.md", ["Policies"] = "docs/policies.md",
    };

    private static readonly WarrantyPolicy Warranty = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]);

    /// <summary>Policies made of no more than they need.</summary>
    private static readonly object[] Plain =
    [
        CountingProfile.Default,
        Warranty,
        UsageLimit.Create(Counter.Of("hours"), 100),
        ReturnPolicy.Create([ReturnWindow.Create("7", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(7), [Remedy.Return])]),
        ReturnWindow.Create("7", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(7), [Remedy.Return]),
        RefundPolicy.Create(),
        RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Refund]),
        FeePolicy.Create(Amounts.Currency.Of("EUR"), [FeeRule.Create("all", Pricing.Listed, [Bearer.Customer])]),
        ServiceCommitment.Create(ServiceMetric.Resolution, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(8)), [ServiceEventKind.Resolved]),
        SettlementPolicy.Create(Amounts.Currency.Of("EUR")),
        AdvanceQuote.Create(),
        StockReturnPolicy.Create(Term.OfDays(30)),
        AfterSalesPolicy.Create("id", "1", warranty: Warranty),
    ];

    public static TheoryData<string> Modules => [.. PageOf.Keys];

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_defaults_that_a_page_tells_are_those_of_the_library(string module)
    {
        var wrong = Told(module).SelectMany(Wrong).ToList();

        Assert.True(wrong.Count == 0, $"{PageOf[module]}: {string.Join("; ", wrong)}");
    }

    /// <summary>Where a choice has a default that is no "nothing", a reader has to be told.</summary>
    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_choice_with_a_default_is_told(string module)
    {
        var told = Told(module).Select(text => text.Replace(" ", "", StringComparison.Ordinal)).ToList();

        var missing = Factories(module).SelectMany(method => method.GetParameters().Where(IsChoice).Select(parameter => (Method: $"{method.DeclaringType!.Name}.{method.Name}(", Parameter: parameter)))
            .Where(choice => !told.Exists(text => text.StartsWith(choice.Method, StringComparison.Ordinal) && Regex.IsMatch(text, $"[(,]{choice.Parameter.Name}:")))
            .Select(choice => $"{choice.Method}{choice.Parameter.Name}: {Text(choice.Parameter)})").Distinct().ToList();

        Assert.True(missing.Count == 0, $"{PageOf[module]} does not tell: {string.Join("; ", missing)}");
    }

    [Theory]
    [InlineData("TollingRule.Create(paidRepairs: Count)")]
    [InlineData("TollingRule.Create(paid: DoNotCount)")]
    [InlineData("CountingProfile.Create(shortTermDays: 5)")]
    [InlineData("WarrantyPolicy.LayerOrder: Exchange, Base")]
    [InlineData("TransferRule.Keeps(scope: Unit)")]
    public void A_wrong_default_is_found(string told) => Assert.NotEmpty(Wrong(told));

    private static IEnumerable<string> Told(string module) => Tables.Rows(PageOf[module], "Defaults").SelectMany(cells => Span().Matches(cells[^1])).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Wrong(string told)
    {
        if (Member().Match(told) is { Success: true } member)
        {
            var plain = Plain.Single(value => value.GetType().Name == member.Groups[1].Value);
            var actual = Text(plain.GetType().GetProperty(member.Groups[2].Value)?.GetValue(plain));
            return actual == member.Groups[3].Value ? [] : [$"{told}, but it is {actual}"];
        }

        var call = Call().Match(told);
        Assert.True(call.Success, $"\"{told}\" is neither a call nor a member.");
        var methods = Methods().Where(method => method.DeclaringType!.Name == call.Groups[1].Value && method.Name == call.Groups[2].Value).ToList();
        return call.Groups[3].Value.Split(", ").Select(argument => argument.Split(": "))
            .Where(argument => !methods.Exists(method => method.GetParameters().Any(parameter => parameter.Name == argument[0] && parameter.IsOptional && Text(parameter) == argument[1])))
            .Select(argument => $"{told}, but not {argument[0]}: {argument[1]}");
    }

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(Assessment).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static IEnumerable<MethodInfo> Factories(string module) => Methods().Where(method => method.DeclaringType!.Namespace == "AfterSales." + module);

    private static bool IsChoice(ParameterInfo parameter) =>
        parameter.IsOptional && parameter.RawDefaultValue is not null && parameter.ParameterType.IsEnum;

    private static string Text(ParameterInfo parameter) => parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, parameter.RawDefaultValue!).ToString()! : Text(parameter.RawDefaultValue);

    private static string Text(object? value) => value switch
    {
        null => "none",
        string text => text,
        IEnumerable list => list.Cast<object>().Select(Text).ToList() is { Count: > 0 } texts ? string.Join(", ", texts) : "none",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"^(\w+)\.(\w+): (.+)$")]
    private static partial Regex Member();

    [GeneratedRegex(@"^(\w+)\.(\w+)\((.+)\)$")]
    private static partial Regex Call();
}
