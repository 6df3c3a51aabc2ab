namespace AfterSales.Tests.Architecture;

public class LayerTests
{
    /// <summary>From the ground up. A module sees those of the rows above it here; only those of the first row see each other.</summary>
    private static readonly string[][] Layers =
    [
        ["", "Calendars", "Explanations", "Amounts"],
        ["Cases"],
        ["Warranties", "ServiceLevels"],

        // A return window can stay open as long as the warranty does.
        ["Returns"],
        ["Remedies", "Fees"],
        ["Policies"],
        ["Assessments"],
        ["DependencyInjection"],
    ];

    [Fact]
    public void Dependencies_run_one_way()
    {
        var wrong =
            from type in Core.Types
            where !type.IsNested
            from other in TypeReferences.Of(type)
            where other.Assembly == Core.Assembly && other.Namespace?.StartsWith(nameof(AfterSales), StringComparison.Ordinal) == true
            where !Sees(Module(type), Module(other))
            select $"{type.FullName} sees {other.FullName}";

        Offenders.None(wrong.Distinct());
    }

    [Fact]
    public void Every_type_lives_in_a_known_module() =>
        Offenders.None(Core.Types.Where(type => Layer(Module(type)) < 0).Select(type => type.FullName));

    [Fact]
    public void No_type_bears_the_name_of_a_module() =>
        Offenders.None(Core.Types.Select(type => type.Name).Intersect(Layers.SelectMany(layer => layer)));

    [Fact]
    public void The_walls_are_seen_in_bodies_and_signatures_alike()
    {
        Assert.Contains(typeof(Uri), TypeReferences.Of(typeof(InABody)));
        Assert.Contains(typeof(Uri), TypeReferences.Of(typeof(InASignature)));
        Assert.Contains(typeof(Uri), TypeReferences.Of(typeof(InALambda)));
    }

    private static bool Sees(string module, string other) =>
        module == other || Layer(other) < Layer(module) || (Layer(module) == 0 && Layer(other) == 0);

    private static int Layer(string module) => Array.FindIndex(Layers, layer => layer.Contains(module));

    private static string Module(Type type)
    {
        var parts = type.Namespace!.Split('.');
        return parts.Length > 1 ? parts[1] : "";
    }

    private sealed class InABody
    {
        public static int Length(string text) => new Uri(text).AbsoluteUri.Length;
    }

    private sealed class InASignature
    {
        public static bool IsNull(List<Uri>? list) => list is null;
    }

    private sealed class InALambda
    {
        public static Func<string, int> Length { get; } = text => new Uri(text).Port;
    }
}
