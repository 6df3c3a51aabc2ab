using NodaTime;

namespace AfterSales.Tests.Laws;

/// <summary>
/// What a law draws its case from: a row of numbers. Every drawing turns small numbers into plain cases, and past its end the tape reads zeros,
/// so that a shorter tape with smaller numbers is a simpler case. Other drawings are extension methods beside the tests that use them.
/// </summary>
public sealed class Tape
{
    private readonly int[] _numbers;
    private readonly Dictionary<string, int> _classes;
    private int _position;

    internal Tape(int[] numbers, Dictionary<string, int> classes)
    {
        _numbers = numbers;
        _classes = classes;
    }

    /// <summary>The tape of a number: one of a series of its own, so that no library's idea of chance moves what is drawn from it.</summary>
    internal static Tape Numbered(int number, int length)
    {
        var state = (ulong)number + 1;
        var numbers = new int[length];
        for (var i = 0; i < numbers.Length; i++)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            numbers[i] = (int)((mixed ^ (mixed >> 31)) & int.MaxValue);
        }

        return new Tape(numbers, []);
    }

    /// <summary>A number from 0 to bound - 1.</summary>
    public int Next(int bound) => (int)((uint)Raw() % (uint)bound);

    /// <summary>A number from low to high, both included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    /// <summary>True once in so many times.</summary>
    public bool Flag(int oneIn = 2) => Next(oneIn) == oneIn - 1;

    public T Pick<T>(params T[] choices) => choices[Next(choices.Length)];

    /// <summary>A list of at most so many items.</summary>
    public List<T> List<T>(int most, Func<T> item) => Enumerable.Range(0, Next(most + 1)).Select(_ => item()).ToList();

    /// <summary>A day in a little more than two years, crowded where counting goes wrong: month ends, first days and the leap day.</summary>
    public LocalDate Day()
    {
        var month = new LocalDate(2024, 1, 1).PlusMonths(Between(-2, 25));
        return Next(5) switch
        {
            0 => new LocalDate(2024, 1, 1).PlusDays(Next(60)),
            1 => month.PlusMonths(1).PlusDays(-1 - Next(3)),
            2 => month,
            3 => new LocalDate(2024, 2, 27).PlusDays(Next(4)),
            _ => month.PlusDays(Next(31)),
        };
    }

    /// <summary>A day at most so many days before or after another.</summary>
    public LocalDate DayNear(LocalDate day, int spread) => day.PlusDays(Between(-spread, spread));

    /// <summary>The same items in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items) => items.Select(item => (Key: Raw(), Item: item)).OrderBy(pair => pair.Key).Select(pair => pair.Item).ToList();

    /// <summary>Says that a case is of an interesting class. A law fails when no case was of a class that it names.</summary>
    public void Classify(string name, bool isOne)
    {
        _classes.TryGetValue(name, out var count);
        _classes[name] = count + (isOne ? 1 : 0);
    }

    private int Raw() => _position < _numbers.Length ? _numbers[_position++] & int.MaxValue : 0;
}
