using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using AfterSales.Explanations;
using AfterSales.Tests.Architecture;

namespace AfterSales.Tests.PublicApi;

/// <summary>What holds for every public member, shown by calling it.</summary>
public class SurfaceTests
{
    private const int Undefined = 99;
    private const string CallsFile = "tests/AfterSales.Core.Tests/PublicApi/Calls.approved.txt";

    public static TheoryData<string> Called => [.. Core.Methods.Where(method => !IsToldElsewhere(method)).Select(method => method.DeclaringType!.FullName!).Distinct()];

    [Fact]
    public void Null_is_refused_by_name_wherever_it_is_not_taken() =>
        Offenders.None(
            from method in Core.Methods
            from parameter in method.GetParameters()
            where !parameter.ParameterType.IsValueType && !parameter.IsOut && !Specimens.TakesNull(parameter)
            let outcome = With(method, parameter, null)
            where outcome is not (true, ArgumentNullException refusal) || refusal.ParamName != parameter.Name
            select Said(method, parameter, outcome));

    [Fact]
    public void A_value_that_an_enum_does_not_name_is_refused() =>
        Offenders.None(
            from method in Core.Methods
            from parameter in method.GetParameters()
            let type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType
            where type.IsEnum && type != typeof(Language) && type.Namespace!.StartsWith(nameof(AfterSales), StringComparison.Ordinal)
            let outcome = With(method, parameter, Enum.ToObject(type, Undefined))
            where outcome is not (true, ArgumentException or InvalidInputException)
            select Said(method, parameter, outcome));

    [Fact]
    public void A_list_with_a_value_that_an_enum_does_not_name_is_refused() =>
        Offenders.None(
            from method in Core.Methods
            from parameter in method.GetParameters()
            where parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(ValueList<>)
            let item = parameter.ParameterType.GetGenericArguments()[0]
            where item.IsEnum
            let outcome = With(method, parameter, Specimens.List(item, [Enum.ToObject(item, Undefined)]))
            where outcome is not (true, ArgumentException or InvalidInputException)
            select Said(method, parameter, outcome));

    /// <summary>Hosts make the others, or get them from a registration.</summary>
    [Fact]
    public void There_is_a_specimen_of_every_public_type() =>
        Offenders.None(Core.PublicTypes.Where(type => type is { IsEnum: false, IsInterface: false, IsAbstract: false, ContainsGenericParameters: false }
            && !typeof(Delegate).IsAssignableFrom(type) && type.Namespace != "AfterSales.DependencyInjection" && !typeof(Exception).IsAssignableFrom(type) && Specimens.Of(type).Count == 0));

    [Fact]
    public void Values_print_as_approved()
    {
        var text = new StringBuilder();
        foreach (var type in Specimens.Types)
        {
            text.Append(type.FullName).Append('\n');
            foreach (var line in Specimens.Of(type).Select(value => value.ToString()!).Distinct().Order(StringComparer.Ordinal).Take(12))
            {
                text.Append("    ").Append(line.Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
            }
        }

        Approved.Equal("tests/AfterSales.Core.Tests/PublicApi/Texts.approved.txt", text.ToString());
    }

    /// <summary>Computed properties and methods.</summary>
    [Theory]
    [MemberData(nameof(Called))]
    public void Calls_are_answered_or_refused_as_approved(string type)
    {
        var text = new StringBuilder();
        foreach (var method in Core.Methods.Where(method => method.DeclaringType!.FullName == type && !IsToldElsewhere(method)))
        {
            var told = new HashSet<string>();
            foreach (var (target, arguments) in Specimens.Calls(method, 60))
            {
                var (result, refusal) = Specimens.Outcome(method, target, arguments);
                Assert.True(
                    refusal is null or ArgumentException or InvalidInputException or FormatException or OverflowException or InvalidOperationException,
                    $"{type}.{method.Name}: {refusal?.GetType().Name} {refusal?.Message}");
                var outcome = refusal is null ? Print(result, 400) : "refused: " + Said(refusal).ReplaceLineEndings(" / ");
                if (told.Count < 12 && told.Add(outcome))
                {
                    text.Append(method.IsStatic ? method.DeclaringType!.Name : Print(target, 80)).Append('.');
                    if (arguments.Length == 0 && method.Name.StartsWith("get_", StringComparison.Ordinal))
                    {
                        text.Append(method.Name["get_".Length..]);
                    }
                    else
                    {
                        text.Append(method.Name).Append('(').AppendJoin(", ", arguments.Select(argument => Print(argument, 80))).Append(')');
                    }

                    text.Append(" -> ").Append(outcome).Append('\n');
                }
            }
        }

        Approved.SectionEqual(CallsFile, type, text.ToString());
    }

    [Fact]
    public void Calls_of_every_type_are_approved() => Approved.HeadingsEqual(CallsFile, Called);

    private static bool IsToldElsewhere(MethodInfo method) =>
        method.Name == nameof(GetHashCode) || (method.Name == nameof(ToString) && method.GetParameters().Length == 0);

    /// <summary>What the library says of an argument, and which. What .NET says of it itself differs between its versions and languages.</summary>
    private static string Said(Exception refusal) => refusal switch
    {
        ArgumentOutOfRangeException { ActualValue: int and < 0 } negative => negative.ParamName + " is negative",
        ArgumentNullException missing => missing.ParamName + " is null",
        ArgumentException { ParamName: { } name } argument => $"{argument.Message.Split(" (Parameter '")[0]} [{name}]",
        _ => refusal.Message,
    };

    private static string Print(object? value, int most)
    {
        var text = value switch
        {
            null => "null",
            string => $"\"{value}\"",
            IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable many when value.GetType().Namespace?.StartsWith(nameof(AfterSales), StringComparison.Ordinal) != true || value.GetType().IsGenericType =>
                "[" + string.Join("; ", many.Cast<object?>().Select(item => Print(item, most))) + "]",
            _ => value.ToString()!,
        };
        text = text.ReplaceLineEndings(" / ");
        return text.Length > most ? text[..most] + "…" : text;
    }

    private static (bool Called, Exception? Refusal) With(MethodInfo method, ParameterInfo parameter, object? value)
    {
        foreach (var (target, arguments) in Specimens.Calls(method, 60))
        {
            // Best a call that is fine but for this argument.
            if (Specimens.Outcome(method, target, arguments).Refusal is null)
            {
                arguments[parameter.Position] = value;
                return (true, Specimens.Outcome(method, target, arguments).Refusal);
            }
        }

        foreach (var (target, arguments) in Specimens.Calls(method, 1))
        {
            arguments[parameter.Position] = value;
            return (true, Specimens.Outcome(method, target, arguments).Refusal);
        }

        return (false, null);
    }

    private static string Said(MethodInfo method, ParameterInfo parameter, (bool Called, Exception? Refusal) outcome) =>
        $"{method.DeclaringType!.Name}.{method.Name}({parameter.Name}): {(outcome.Called ? outcome.Refusal?.ToString().Split('\n')[0] ?? "was taken" : "no call could be made")}";
}
