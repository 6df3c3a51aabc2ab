namespace AfterSales.Json.Documents;

/// <summary>What was read at one place: a value, part of one (something was refused, and a problem told), or none.</summary>
internal readonly struct Found<T>
{
    private readonly T? _value;

    private Found(T? value, bool hasValue, bool isWhole)
    {
        _value = value;
        HasValue = hasValue;
        IsWhole = isWhole;
    }

    public static Found<T> None => default;

    /// <summary>True when there is a value, be it a part of one.</summary>
    public bool HasValue { get; }

    /// <summary>True when nothing was refused.</summary>
    public bool IsWhole { get; }

    public T Value => HasValue ? _value! : throw new InvalidOperationException("Nothing was read.");

    public static Found<T> Whole(T value) => new(value, true, true);

    public static Found<T> Partly(T value) => new(value, true, false);

    public static Found<T> Of(T value, bool isWhole) => new(value, true, isWhole);
}
