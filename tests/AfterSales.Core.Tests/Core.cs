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

    /// <summary>Every reason code of the library, with the class that holds it.</summary>
    public static IReadOnlyList<(Type Holder, ReasonCode Code)> ReasonCodes { get; } =
    [
        .. from type in Types
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(ReasonCode)
           let code = (ReasonCode)field.GetValue(null)!
           orderby code.Id
           select (type, code),
    ];

    /// <summary>True for what the compiler adds: closures, iterators, the backing of collection expressions.</summary>
    public static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (member.DeclaringType is { } outer && IsGenerated(outer));

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
