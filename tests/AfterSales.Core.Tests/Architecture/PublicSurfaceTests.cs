using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AfterSales.Tests.Architecture;

public class PublicSurfaceTests
{
    /// <summary>Not for hosts: machine time, what .NET Framework lacks, bags, and values without names.</summary>
    private static readonly Type[] Banned =
    [
        typeof(DateTime), typeof(DateTimeOffset), typeof(TimeZoneInfo), typeof(Span<>), typeof(ReadOnlySpan<>), typeof(Memory<>), typeof(ReadOnlyMemory<>),
        typeof(Index), typeof(Range), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>), typeof(IDictionary),
    ];

    [Fact]
    public void No_property_can_be_set() =>
        Offenders.None(
            from property in Members().OfType<PropertyInfo>()
            where property.SetMethod is { IsPublic: true }
            select $"{property.DeclaringType}.{property.Name}");

    [Fact]
    public void No_field_is_public_but_constants() =>
        Offenders.None(
            from type in Core.PublicTypes
            where !type.IsEnum
            from field in type.GetFields()
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type}.{field.Name}");

    [Fact]
    public void No_signature_holds_a_banned_type() =>
        Offenders.None(
            from member in Members()
            from type in Signature(member).SelectMany(Parts)
            where Banned.Contains(type) || typeof(ITuple).IsAssignableFrom(type)
            select $"{member.DeclaringType}.{member.Name}: {type.Name}");

    [Fact]
    public void No_parameter_is_a_bool_or_an_object() =>
        Offenders.None(
            from method in Members().OfType<MethodBase>()
            from parameter in method.GetParameters()
            where parameter.ParameterType == typeof(bool) || parameter.ParameterType == typeof(object)
            where method.Name != nameof(Equals)
            select $"{method.DeclaringType}.{method.Name}({parameter.Name})");

    [Fact]
    public void Records_say_themselves_how_they_print() =>
        Offenders.None(Core.PublicTypes.Where(Core.IsRecord)
            .Where(type => Core.IsGenerated(type.GetMethod(nameof(ToString), Type.EmptyTypes)!) || type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType != type));

    [Fact]
    public void Records_are_sealed_and_made_by_factories() =>
        Offenders.None(Core.PublicTypes.Where(Core.IsRecord).Where(type => (!type.IsSealed && !type.IsAbstract) || type.GetConstructors().Length > 0));

    [Fact]
    public void Public_structs_compare_by_value() =>
        Offenders.None(
            from type in Core.PublicTypes
            where type is { IsValueType: true, IsEnum: false } && !type.Name.EndsWith("Enumerator", StringComparison.Ordinal)
            where !type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>))
            select type);

    [Fact]
    public void Every_question_has_its_policy_its_decision_and_its_reasons()
    {
        // A module answers a question as soon as it has a policy or a decision.
        string[] questions = ["Warranties", "Returns", "Remedies", "ServiceLevels", "Fees"];
        var modules = Core.PublicTypes.Where(type => questions.Contains(type.Namespace!.Split('.').Last())).GroupBy(type => type.Namespace!)
            .Where(module => module.Any(type => type.Name.EndsWith("Policy", StringComparison.Ordinal) || type.Name.EndsWith("Decision", StringComparison.Ordinal)))
            .ToList();
        Offenders.None(
            from module in modules
            from part in new[] { "Policy", "Decision", "Reasons" }
            where !module.Any(type => type.Name.EndsWith(part, StringComparison.Ordinal))
            select $"{module.Key} has no {part}");
        Offenders.None(
            from module in modules
            where !module.Any(type => type.Name.EndsWith("Policy", StringComparison.Ordinal) && type.GetMethods().Any(IsDecide))
            select $"{module.Key}: no policy has Decide(serviceCase, on: day) or Decide(serviceCase, at: instant)");

        static bool IsDecide(MethodInfo method) =>
            method.Name == "Decide" && method.ReturnType.Name.EndsWith("Decision", StringComparison.Ordinal) && method.GetParameters().Any(parameter => parameter.Name is "on" or "at");
    }

    private static IEnumerable<MemberInfo> Members() =>
        from type in Core.PublicTypes
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where member is not Type && !IsCollectionBuilder(member)
        select member;

    /// <summary>The compiler calls it for collection expressions and asks for a span; hosts have <c>ValueList.From</c>.</summary>
    private static bool IsCollectionBuilder(MemberInfo member) => member.DeclaringType == typeof(ValueList) && member.Name == nameof(ValueList.Create);

    private static IEnumerable<Type> Signature(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        EventInfo @event => [@event.EventHandlerType!],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        MethodBase constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
