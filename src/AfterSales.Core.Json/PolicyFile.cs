using AfterSales.DependencyInjection;

namespace AfterSales.Json;

/// <summary>A policy document with the name of its file. The host reads the file; the library does not.</summary>
public sealed record PolicyFile
{
    private PolicyFile(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>The file's name, by which its problems are told.</summary>
    public string Name { get; }

    /// <summary>What stands in it.</summary>
    public string Text { get; }

    /// <summary>A file.</summary>
    /// <param name="name">Its name, by which its problems are told.</param>
    /// <param name="text">What stands in it.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static PolicyFile Of(string name, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(text);
        return new PolicyFile(name, text);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>Policies that are kept as files.</summary>
public static class PolicyFiles
{
    /// <summary>Adds policy documents.</summary>
    /// <param name="options">The options.</param>
    /// <param name="files">Reads the files that there are now; called at the start and at every reload. What it throws stops either, and changes nothing.</param>
    /// <returns>The same options.</returns>
    public static AfterSalesOptions AddPolicyFiles(this AfterSalesOptions options, Func<IEnumerable<PolicyFile>> files)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(files);
        return options.AddSource(new FileSource(files));
    }

    private sealed class FileSource(Func<IEnumerable<PolicyFile>> files) : IPolicySource
    {
        public ValueList<PolicyReading> Read() =>
            ValueList.From(files().Select(file => PolicyReading.From(file.Name, () => AfterSalesJson.ReadPolicy(file.Text))));
    }
}
