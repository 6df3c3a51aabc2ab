using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AfterSales.Mutants;

/// <summary>
/// The switches of the planted faults. Stryker compiles all faults into one assembly, each behind <c>MutantControl.IsActive(number)</c>, whose own way to
/// learn which faults a test reaches searches a list at every call. Here the method notes the number in an array and compares it: some nanoseconds.
/// </summary>
internal sealed class Switches
{
    private const string Reached = "Reached";
    private const string Active = "ActiveMutant";

    private readonly FieldInfo _active;

    private Switches(FieldInfo active, byte[] reached)
    {
        _active = active;
        ReachedNow = reached;
    }

    /// <summary>One for every fault whose place was reached since it was last cleared.</summary>
    public byte[] ReachedNow { get; }

    /// <summary>Makes an assembly of Stryker's one with these switches.</summary>
    public static void Rewrite(string planted, string target, int faults)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(planted);
        var control = assembly.MainModule.Types.Single(type => type.Name == "MutantControl");
        var types = assembly.MainModule.TypeSystem;
        var active = control.Fields.Single(field => field.Name == Active);
        var reached = new FieldDefinition(Reached, Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static | Mono.Cecil.FieldAttributes.InitOnly, new ArrayType(types.Byte));
        control.Fields.Add(reached);

        var initializer = control.Methods.Single(method => method.Name == ".cctor").Body;
        initializer.Instructions.Clear();
        initializer.ExceptionHandlers.Clear();
        initializer.Variables.Clear();
        var il = initializer.GetILProcessor();
        il.Emit(OpCodes.Ldc_I4, faults);
        il.Emit(OpCodes.Newarr, types.Byte);
        il.Emit(OpCodes.Stsfld, reached);
        il.Emit(OpCodes.Ldc_I4_M1);
        il.Emit(OpCodes.Stsfld, active);
        il.Emit(OpCodes.Ret);

        var isActive = control.Methods.Single(method => method.Name == "IsActive").Body;
        isActive.Instructions.Clear();
        isActive.ExceptionHandlers.Clear();
        isActive.Variables.Clear();
        il = isActive.GetILProcessor();
        il.Emit(OpCodes.Ldsfld, reached);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Stelem_I1);
        il.Emit(OpCodes.Ldsfld, active);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ceq);
        il.Emit(OpCodes.Ret);

        // What Stryker adds is no part of the public surface, which tests call in full.
        foreach (var added in assembly.MainModule.Types.Where(type => type.IsPublic && type.Namespace.StartsWith("Stryker", StringComparison.Ordinal)))
        {
            added.IsNotPublic = true;
        }

        assembly.Write(target);
    }

    public static Switches Of(Assembly library)
    {
        var control = library.GetTypes().Single(type => type.Name == "MutantControl");
        return new Switches(control.GetField(Active)!, (byte[])control.GetField(Reached)!.GetValue(null)!);
    }

    /// <summary>Switches one fault on and all others off; -1 switches all off.</summary>
    public void Set(int mutant) => _active.SetValue(null, mutant);
}
