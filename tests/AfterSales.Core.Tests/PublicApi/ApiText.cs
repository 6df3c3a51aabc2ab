using System.Globalization;
using System.Reflection;
using System.Text;

namespace AfterSales.Tests.PublicApi;

/// <summary>Writes the public surface as one sorted line per member.</summary>
internal static class ApiText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types)
        {
            text.Append(Declaration(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Declaration(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (Core.IsRecord(type) ? "record" : "class");
        var bases = type.GetInterfaces().Select(face => Name(face));
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases = bases.Append(Name(parent));
        }

        var list = type.IsEnum ? "" : string.Join(", ", bases.Order(StringComparer.Ordinal));
        return $"{kind} {type.Namespace}.{Name(type)}{(list.Length > 0 ? " : " + list : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"));
        }

        return type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not Type && !(member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Where(member => !Core.IsGenerated(member) || member is PropertyInfo)
            .Select(Line);
    }

    private static string Line(MemberInfo member) => member switch
    {
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(Nullability.Create(field))} {field.Name}",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(Nullability.Create(property))} "
            + $"{(property.GetIndexParameters() is { Length: > 0 } index ? $"this[{Parameters(index)}]" : property.Name)} {{ get;{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(Nullability.Create(method.ReturnParameter))} {method.Name}{Generics(method)}({Parameters(method.GetParameters())})",
        ConstructorInfo constructor => $"new({Parameters(constructor.GetParameters())})",
        _ => member.ToString()!,
    };

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var mode = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter) : "";
        return $"{mode}{Name(Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(ParameterInfo parameter)
    {
        var value = parameter.DefaultValue;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value is null ? (parameter.ParameterType.IsValueType && type == parameter.ParameterType ? "default" : "null")
            : value is string text ? $"\"{text}\""
            : type.IsEnum ? Enum.ToObject(type, value).ToString()!
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable ? "?" : "";
        return Name(type) + mark;
    }

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var simple = type switch
        {
            _ when type == typeof(void) => "void",
            _ when type == typeof(int) => "int",
            _ when type == typeof(long) => "long",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(string) => "string",
            _ when type == typeof(decimal) => "decimal",
            _ when type == typeof(object) => "object",
            _ => type.Name.Split('`')[0],
        };
        var outer = type is { IsNested: true, IsGenericParameter: false } ? type.DeclaringType!.Name.Split('`')[0] + "." : "";
        return outer + simple + (type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "");
    }
}
