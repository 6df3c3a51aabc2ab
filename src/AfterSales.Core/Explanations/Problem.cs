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
    private readonly List<Problem> _problems = [];

    public int Count => _problems.Count;

    public void Add(string path, string message) => _problems.Add(Problem.At(path, message));

    public void AddIf(bool wrong, string path, string message)
    {
        if (wrong)
        {
            Add(path, message);
        }
    }

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new InvalidInputException(ValueList.From(_problems));
        }
    }
}
