using System.Reflection;
using System.Runtime.CompilerServices;
using AfterSales.Explanations;

namespace AfterSales.Tests;

/// <summary>The library as it was built: what the architecture tests look at.</summary>
internal static class Core
{
    public static Assembly Assembly { get; } = typeof(ReasonCode).Assembly;

    /// <summary>Every type written by hand, nested ones included.</summary>
    public static IEnumerable<Type> Types { get; } =
        Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(nameof(AfterSales), StringComparison.Ordinal) == true && !IsGenerated(type)).ToList();

    public static IEnumerable<Type> PublicTypes { get; } = Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();

    /// <summary>Every reason code of the library, with the class that holds it. Read anew each time, so that nothing of the library runs before a test asks.</summary>
    public static IReadOnlyList<(Type Holder, ReasonCode Code)> ReasonCodes =>
    [
        .. from type in Types
           from holder in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where holder.FieldType == typeof(ReasonCode)
           let code = (ReasonCode)holder.GetValue(null)!
           orderby code.Id
           select (type, code),
    ];

    /// <summary>Every public method, factory, operator and computed property that the library declares, but for those that call back or register with a host.</summary>
    public static IReadOnlyList<MethodInfo> Methods { get; } =
    [
        .. (from type in PublicTypes
           where type is { IsEnum: false, IsInterface: false, IsNested: false, ContainsGenericParameters: false } && type.Namespace != "AfterSales.DependencyInjection" && !typeof(Delegate).IsAssignableFrom(type)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where !method.ContainsGenericParameters && !method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType)) && !IsGenerated(method)
           select method).OrderBy(method => method.DeclaringType!.FullName, StringComparer.Ordinal).ThenBy(method => method.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>True for what the compiler adds: closures, iterators, the backing of collection expressions.</summary>
    public static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (member.DeclaringType is { } outer && IsGenerated(outer));

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
