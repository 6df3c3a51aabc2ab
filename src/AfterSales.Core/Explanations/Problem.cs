using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AfterSales.Explanations;

/// <summary>One thing that is wrong with a policy, a case or a document: where, what was found, and what is allowed.</summary>
public sealed record Problem
{
    private Problem(string path, string message)
    {
        Path = path;
        Message = message;
    }

    /// <summary>Where, such as <c>warranty.terms[2].length</c>; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>What was found and what is allowed, in one sentence or two.</summary>
    public string Message { get; }

    /// <summary>A problem at a path.</summary>
    /// <param name="path">Where; empty for the whole.</param>
    /// <param name="message">What was found and what is allowed.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is empty.</exception>
    public static Problem At(string path, string message)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        return new Problem(path, message);
    }

    /// <summary>Path and message.</summary>
    public override string ToString() => Path.Length == 0 ? Message : Path + ": " + Message;
}

/// <summary>A policy, a case or a document was refused. It carries every problem at once.</summary>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>An exception for the problems given.</summary>
    /// <param name="problems">At least one problem.</param>
    public InvalidInputException(ValueList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every problem, in the order of the input.</summary>
    public ValueList<Problem> Problems { get; }
}

/// <summary>Collects the problems of one value under construction, so that all are reported together.</summary>
internal sealed class ProblemList
{
    // Made with the first problem: nearly every value is right, and millions are made in a row.
    private List<Problem>? _problems;

    public int Count => _problems?.Count ?? 0;

    public void Add(string path, string message) => (_problems ??= []).Add(Problem.At(path, message));

    public void AddIf(bool wrong, string path, string message)
    {
        if (wrong)
        {
            Add(path, message);
        }
    }

    public void AddIf(bool wrong, string path, [InterpolatedStringHandlerArgument(nameof(wrong))] ProblemText message) =>
        AddIf(wrong, path, message.ToString());

    public void AddIf(bool wrong, [InterpolatedStringHandlerArgument(nameof(wrong))] ProblemText path, string message) =>
        AddIf(wrong, path.ToString(), message);

    public void AddIf(
        bool wrong,
        [InterpolatedStringHandlerArgument(nameof(wrong))] ProblemText path,
        [InterpolatedStringHandlerArgument(nameof(wrong))] ProblemText message) =>
        AddIf(wrong, path.ToString(), message.ToString());

    public void ThrowIfAny()
    {
        if (_problems is not null)
        {
            throw new InvalidInputException(ValueList.From(_problems));
        }
    }
}

/// <summary>A text with values in it that is put together only when there is a problem to tell; numbers are written without a culture.</summary>
[InterpolatedStringHandler]
internal readonly ref struct ProblemText
{
    private readonly StringBuilder? _text;

    public ProblemText(int literalLength, int formattedCount, bool wrong, out bool isWanted)
    {
        isWanted = wrong;
        _text = wrong ? new StringBuilder(literalLength + (formattedCount * 8)) : null;
    }

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format) =>
        _text!.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public override string ToString() => _text?.ToString() ?? "";
}
