using AfterSales.DependencyInjection;
using AfterSales.Explanations;
using AfterSales.Policies;

namespace AfterSales.Json;

/// <summary>A policy document with the name of its file. The host reads the file; the library does not.</summary>
public sealed record PolicyFile
{
    private readonly InvalidInputException? _broken;

    private PolicyFile(string name, string text, InvalidInputException? broken = null)
    {
        Name = name;
        Text = text;
        _broken = broken;
    }

    /// <summary>The file's name, by which its problems are told.</summary>
    public string Name { get; }

    /// <summary>What stands in it; empty where its bytes are no text.</summary>
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

    /// <summary>A file as it was read, byte by byte: one that is not UTF-8 throughout is refused with the place, line and column, when the policies are read.</summary>
    /// <param name="name">Its name, by which its problems are told.</param>
    /// <param name="utf8">Its bytes; a byte order mark at the beginning is left out.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static PolicyFile Of(string name, byte[] utf8)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(utf8);
        try
        {
            return new PolicyFile(name, AfterSalesJson.Text(utf8));
        }
        catch (InvalidInputException broken)
        {
            return new PolicyFile(name, "", broken);
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal AfterSalesPolicy Read() => _broken is null ? AfterSalesJson.ReadPolicy(Text) : throw _broken;
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
            ValueList.From(files().Select(file => PolicyReading.From(file.Name, () => file.Read())));
    }
}
