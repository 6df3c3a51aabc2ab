using System.Globalization;
using AfterSales.Explanations;

namespace AfterSales.Json.Documents;

/// <summary>Collects the problems of one document, so that all are told together.</summary>
internal sealed class ProblemSink
{
    /// <summary>A person mends no more at a time, and a hostile document must not cost more than it did to send.</summary>
    private const int Most = 1_000;

    private const int LongestPath = 1_000;

    private const int LongestMessage = 2_000;

    private readonly List<Problem> _problems = [];
    private int _untold;

    /// <summary>False when one more problem would only be counted: saves the work of wording it.</summary>
    public bool Tells => _problems.Count < Most;

    public void Add(Place place, string message) => Add(Tells ? place.ToString() : "", message);

    public void Add(string path, string message)
    {
        if (Tells)
        {
            // What a value's own factory says can hold its name, which can hold anything.
            _problems.Add(Problem.At(Place.Shortened(path, LongestPath), Place.Shortened(message, LongestMessage)));
        }
        else
        {
            _untold++;
        }
    }

    public void ThrowIfAny()
    {
        if (_problems.Count == 0)
        {
            return;
        }

        if (_untold > 0)
        {
            _problems.Add(Problem.At("", "There are " + _untold.ToString(CultureInfo.InvariantCulture) + " more problems; the first are listed."));
        }

        throw new InvalidInputException(ValueList.From(_problems));
    }
}
