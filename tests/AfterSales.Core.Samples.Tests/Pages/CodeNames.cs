using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AfterSales.Assessments;
using AfterSales.Json;
using AfterSales.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>The names that code on a page can use: the public surface of the library and of what it stands on, and whatever the repository's own code is called.</summary>
internal sealed partial class CodeNames
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Assembly[] Assemblies =
    [
        typeof(Assessment).Assembly, typeof(AfterSalesJson).Assembly, typeof(LocalDate).Assembly, typeof(ServiceCollection).Assembly, typeof(IServiceCollection).Assembly, typeof(object).Assembly,
    ];

    /// <summary>The public members of each type, by its simple name.</summary>
    private readonly Dictionary<string, HashSet<string>> _members = [];
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _parameters = [];
    private readonly HashSet<string> _code;

    public CodeNames()
    {
        foreach (var type in Assemblies.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            var name = NameOf(type);
            var members = type.GetMembers(Public);
            MembersOf(name).UnionWith(members.Select(member => member.Name));
            foreach (var method in members.OfType<MethodInfo>().Where(method => method.IsDefined(typeof(ExtensionAttribute), inherit: false)))
            {
                MembersOf(NameOf(method.GetParameters()[0].ParameterType)).Add(method.Name);
            }

            _names.Add(name);
            _names.UnionWith(members.Select(member => member.Name));
            _names.UnionWith((type.Namespace ?? "").Split('.'));
            _parameters.UnionWith(members.OfType<MethodBase>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.Name ?? ""));
        }

        _code = [.. new[] { "src", "samples", "tests", "benchmarks" }.SelectMany(folder => Repository.Files(folder, "*.cs")).Where(file => Path.GetFileName(file) != "NameTests.cs")
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct()];
    }

    /// <summary>Is it called so anywhere?</summary>
    public bool Has(string name) => _names.Contains(name) || _code.Contains(name);

    /// <summary>The names in a piece of code that there are not.</summary>
    public IEnumerable<string> Unknown(string code)
    {
        code = Text().Replace(code, "");
        foreach (var chain in Chain().Matches(code).Select(match => match.Value.Split('.')))
        {
            for (var i = 0; i < chain.Length; i++)
            {
                // A member after the name of its type; what comes after a member may be of any type.
                if (i == 1 && _members.TryGetValue(chain[0], out var members) && !members.Contains(chain[1]))
                {
                    yield return string.Join('.', chain);
                }
                else if (char.IsUpper(chain[i][0]) && chain[i].Any(char.IsLower) && !_names.Contains(chain[i]) && !_code.Contains(chain[i]))
                {
                    yield return chain[i];
                }
                else if (CamelCase().IsMatch(chain[i]) && !_parameters.Contains(chain[i]) && !_code.Contains(chain[i]))
                {
                    yield return chain[i];
                }
            }
        }

        foreach (var parameter in Named().Matches(code).Select(match => match.Groups[1].Value).Where(name => !_parameters.Contains(name)))
        {
            yield return parameter + ":";
        }
    }

    private HashSet<string> MembersOf(string type)
    {
        if (!_members.TryGetValue(type, out var members))
        {
            _members.Add(type, members = []);
        }

        return members;
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*")]
    private static partial Regex Chain();

    [GeneratedRegex(@"\b[A-Za-z_][A-Za-z0-9_]*\b")]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]+[A-Z][A-Za-z]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"(?<=[(,] ?)([a-z][A-Za-z]*):")]
    private static partial Regex Named();
}
