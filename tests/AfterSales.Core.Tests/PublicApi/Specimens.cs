using System.Collections;
using System.Reflection;
using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Policies;
using AfterSales.Tests.Assessments;
using AfterSales.Tests.Fees;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.ServiceLevels;
using AfterSales.Tests.Tables;
using AfterSales.Tests.Warranties;
using NodaTime;

namespace AfterSales.Tests.PublicApi;

/// <summary>
/// Values of every public type, for tests about the whole surface: those that the library holds, those of the example tables, what can be read from them, and what calls with them return.
/// Always the same ones in the same order; a row added at the end of a table changes little.
/// </summary>
internal static class Specimens
{
    private const int MostOfAType = 150;
    private const int CallsOfAMethod = 20;
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Dictionary<Type, List<object>> Found = [];
    private static readonly Queue<object> Unread = new();

    private static readonly Dictionary<Type, object[]> Plain = new()
    {
        [typeof(int)] = [1, 2, 0, 30, -1],
        [typeof(long)] = [1L, 250L, 0L],
        [typeof(decimal)] = [1m, 0.5m, 100m, 0m, -1m],
        [typeof(string)] = ["P1.2", "repair", "USD", "2024-02-29", "serial-7", ""],
        [typeof(LocalDate)] = [new LocalDate(2024, 2, 29), new LocalDate(2024, 8, 31), new LocalDate(2026, 1, 1)],
        [typeof(LocalTime)] = [new LocalTime(9, 0), new LocalTime(17, 30)],
        [typeof(LocalDateTime)] = [new LocalDateTime(2024, 2, 29, 9, 30)],
        [typeof(Instant)] = [Instant.FromUtc(2024, 2, 29, 9, 30), Instant.FromUtc(2024, 8, 31, 16, 0)],
        [typeof(Duration)] = [Duration.FromHours(4), Duration.FromMinutes(30)],
        [typeof(ZonedDateTime)] = [Instant.FromUtc(2024, 2, 29, 20, 0).InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"])],
        [typeof(DateTimeZone)] = [DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Shanghai"]],
        [typeof(IsoDayOfWeek)] = [IsoDayOfWeek.Monday],
    };

    static Specimens()
    {
        foreach (var property in Core.PublicTypes.Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public)))
        {
            Read(() => property.GetValue(null));
        }

        foreach (var seed in Seeds())
        {
            Keep(seed);
        }

        ReadAll();

        // What calls return serves as arguments of other calls.
        for (var round = 0; round < 2; round++)
        {
            foreach (var method in Core.Methods)
            {
                foreach (var (target, arguments) in Calls(method, CallsOfAMethod))
                {
                    Read(() => Outcome(method, target, arguments).Result);
                }
            }

            ReadAll();
        }
    }

    public static IEnumerable<Type> Types => Found.Keys.OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static IReadOnlyList<object> Of(Type type) => Found.TryGetValue(type, out var found) ? found : [];

    /// <summary>Calls of a method: for each a target, null for a static one, and its arguments; none where some parameter has no specimen.</summary>
    public static IEnumerable<(object? Target, object?[] Arguments)> Calls(MethodInfo method, int most)
    {
        var pools = method.GetParameters().Select(Pool).ToList();
        IReadOnlyList<object?> targets = method.IsStatic ? new object?[] { null } : [.. Of(method.DeclaringType!)];
        if (targets.Count == 0 || pools.Exists(pool => pool.Count == 0))
        {
            yield break;
        }

        for (var call = 0; call < most; call++)
        {
            // Every parameter goes through its values at a pace of its own, so that they meet in many ways.
            var number = call;
            yield return (targets[call % targets.Count], [.. pools.Select((pool, position) => pool[((number / (position + 1)) + (number * position)) % pool.Count])]);
        }
    }

    /// <summary>What a call gives, or how it refuses.</summary>
    public static (object? Result, Exception? Refusal) Outcome(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            return (method.Invoke(target, arguments), null);
        }
        catch (TargetInvocationException exception)
        {
            return (null, exception.InnerException);
        }
    }

    public static bool TakesNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || (!parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState != NullabilityState.NotNull);

    /// <summary>What the example tables ask, with the answers.</summary>
    private static IEnumerable<object> Seeds()
    {
        foreach (var row in Rows("Warranties/WarrantyExamples.md"))
        {
            var serviceCase = WarrantyExampleCases.Case(row);
            var decision = WarrantyExampleCases.Decide(WarrantyExamplePolicies.Named(row["policy"]), serviceCase, row);
            yield return serviceCase;
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("Returns/ReturnExamples.md"))
        {
            var decision = ReturnExamplePolicies.Named(row["policy"]).Decide(ReturnExampleRow.Case(row), row.Day("on")!.Value);
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("Remedies/RemedyExamples.md"))
        {
            var decision = RemedyExamplePolicies.Named(row["policy"]).Decide(RemedyExampleRow.Case(row), row.Day("on")!.Value);
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("Remedies/RefundExamples.md"))
        {
            var decision = RefundExampleTests.Policy(row).Decide(RefundExampleTests.Case(row), row.Day("on")!.Value);
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("ServiceLevels/ServiceLevelExamples.md").Where(row => !row.Has("duty")))
        {
            var decision = PublishedServiceLevels.Policy(row["policy"]).Decide(ServiceLevelExamples.Request(row), ServiceLevelExamples.At(row["at"]));
            yield return decision;
            foreach (var metric in decision)
            {
                yield return metric;
                yield return metric.Explain();
                yield return metric.RaisedSteps();
                yield return metric.Warnings();
            }
        }

        foreach (var row in Rows("Fees/FeeExamples.md"))
        {
            var tariff = ExampleTariffs.Of(row["tariff"]);
            var (serviceCase, coverage) = FeeExampleRow.Case(row, tariff.Currency);
            var decision = tariff.Decide(serviceCase, coverage, row.Day("on") ?? FeeExampleRow.Today);
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("Fees/SettlementExamples.md").Where(row => !row.Has("received")))
        {
            var month = SettlementExampleRow.Month(row);
            var decision = (row.Has("grade") ? PublishedTariffs.SettlementByGrade : PublishedTariffs.Settlement).Decide(month, SettlementExampleRow.MonthEnd);
            yield return month;
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("Fees/SettlementExamples.md").Where(row => row.Has("received")))
        {
            var decision = PublishedTariffs.Stock.Decide(SettlementExampleRow.Stock(row), row.Day("on")!.Value);
            yield return decision;
            yield return decision.Explain();
        }

        foreach (var row in Rows("Assessments/AssessmentExamples.md"))
        {
            var catalog = PolicyCatalog.Of([.. row.Items("policies").SelectMany(AssessmentExamplePolicies.Named)]);
            yield return catalog;
            yield return catalog.Assess(AssessmentExampleTests.Case(row), row.Day("on")!.Value);
        }

        foreach (var row in Rows("Assessments/LadderExamples.md"))
        {
            var assessment = LadderTests.Policy(row["policy"]).Assess(LadderTests.Case(row), row.Day("on")!.Value);
            yield return assessment;
            yield return assessment.Ladder();
        }

        var office = AfterSalesPolicy.Create("office", "1", serviceLevels: PublishedServiceLevels.Policy("office"));
        yield return Allocation.Of([Share.Of(1, 3), Share.Of(2, 3)], last: 1);
        yield return PolicyCatalog.Of([office]).Assess(ServiceRequest.Create([ServiceEvent.Opened(ServiceLevelExamples.At("2023-12-29 15:00"))]), ServiceLevelExamples.At("2024-01-03 10:00"));

        static IReadOnlyList<MarkdownRow> Rows(string table) => [.. MarkdownTable.Read("AfterSales.Core.Tests/" + table)];
    }

    private static List<object?> Pool(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        List<object?> values =
            bare.IsEnum ? [.. Enum.GetValues(bare)]
            : Plain.TryGetValue(bare, out var plain) ? [.. plain]
            : bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(ValueList<>) ? [.. Lists(bare)]
            : bare.IsGenericType && bare.IsInterface ? [.. Lists(typeof(ValueList<>).MakeGenericType(bare.GetGenericArguments()[0]))]
            : bare.IsInterface ? [.. Found.Where(pair => bare.IsAssignableFrom(pair.Key)).SelectMany(pair => pair.Value)]
            : [.. Of(bare)];
        if (TakesNull(parameter))
        {
            values.Insert(Math.Min(1, values.Count), null);
        }

        return values;
    }

    public static object List(Type item, object?[] items)
    {
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.From))!.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static IEnumerable<object> Lists(Type list)
    {
        var item = list.GetGenericArguments()[0];
        IReadOnlyList<object> items = item.IsEnum ? [.. Enum.GetValues(item)] : Plain.TryGetValue(item, out var plain) ? plain : Of(item);

        // None, one, two, and one of them twice, which is often refused.
        IEnumerable<object[]> lists = items.Count == 0 ? [[]] : [[], [items[1 % items.Count]], [items[2 % items.Count], items[3 % items.Count]], [items[^1], items[^1]]];
        foreach (var held in lists)
        {
            yield return List(item, held);
        }
    }

    private static void Read(Func<object?> value)
    {
        try
        {
            Keep(value());
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // A value that refuses to be read is no specimen.
        }
    }

    private static void Keep(object? value)
    {
        switch (value)
        {
            case null or string or Type or Delegate or Assembly or MemberInfo:
                return;
            case IEnumerable many when !Core.PublicTypes.Contains(value.GetType()):
                foreach (var item in many.Cast<object?>().Take(MostOfAType))
                {
                    Keep(item);
                }

                return;
            default:
                break;
        }

        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Keep(type.GetProperty("Value")!.GetValue(value));
        }

        if (type.IsEnum || !Core.PublicTypes.Contains(type))
        {
            return;
        }

        var found = Found.TryGetValue(type, out var list) ? list : Found[type] = [];
        if (found.Count < MostOfAType && !found.Contains(value))
        {
            found.Add(value);
            Unread.Enqueue(value);
        }
    }

    private static void ReadAll()
    {
        while (Unread.TryDequeue(out var value))
        {
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
            {
                Read(() => property.GetValue(value));
            }
        }
    }
}
