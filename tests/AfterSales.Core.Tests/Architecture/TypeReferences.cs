using System.Reflection;
using System.Reflection.Emit;

namespace AfterSales.Tests.Architecture;

/// <summary>Every type that a type mentions: in its bases, members, signatures, locals and instructions, and in those of the types nested in it.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(type.BaseType);
        type.GetInterfaces().ToList().ForEach(Add);
        foreach (var field in type.GetFields(Declared))
        {
            Add(field.FieldType);
        }

        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            AddMember(method);
            AddBody(method);
        }

        foreach (var nested in type.GetNestedTypes(Declared))
        {
            found.UnionWith(Of(nested));
        }

        return found;

        void Add(Type? mentioned)
        {
            if (mentioned is null || mentioned.IsGenericParameter)
            {
                return;
            }

            if (mentioned.HasElementType)
            {
                Add(mentioned.GetElementType());
                return;
            }

            if (mentioned.IsGenericType && !mentioned.IsGenericTypeDefinition)
            {
                mentioned.GetGenericArguments().ToList().ForEach(Add);
                mentioned = mentioned.GetGenericTypeDefinition();
            }

            found.Add(mentioned);
        }

        void AddMember(MemberInfo member)
        {
            switch (member)
            {
                case Type mentioned:
                    Add(mentioned);
                    break;
                case FieldInfo field:
                    Add(field.DeclaringType);
                    Add(field.FieldType);
                    break;
                case MethodBase method:
                    Add(method.DeclaringType);
                    Add((method as MethodInfo)?.ReturnType);
                    method.GetParameters().ToList().ForEach(parameter => Add(parameter.ParameterType));
                    if (method.IsGenericMethod)
                    {
                        method.GetGenericArguments().ToList().ForEach(Add);
                    }

                    break;
            }
        }

        void AddBody(MethodBase method)
        {
            if (method.GetMethodBody() is not { } body)
            {
                return;
            }

            body.LocalVariables.ToList().ForEach(local => Add(local.LocalType));
            foreach (var token in Tokens(body.GetILAsByteArray()!))
            {
                var typeArguments = type.IsGenericType ? type.GetGenericArguments() : null;
                var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
                AddMember(type.Module.ResolveMember(token, typeArguments, methodArguments)!);
            }
        }
    }

    /// <summary>The metadata tokens of members in a method's instructions.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var position = 0; position < code.Length;)
        {
            short value = code[position++];
            if (value == 0xFE)
            {
                value = (short)(0xFE00 | code[position++]);
            }

            switch (OpCodesByValue[value].OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(code, position);
                    position += 4;
                    break;
                case OperandType.InlineSwitch:
                    position += 4 + (4 * BitConverter.ToInt32(code, position));
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    position += 8;
                    break;
                case OperandType.InlineVar:
                    position += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    position++;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    position += 4;
                    break;
            }
        }
    }
}
