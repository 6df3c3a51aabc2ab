using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AfterSales;

/// <summary>
/// The one place for argument guards: the base class library's own on targets that have them, the same names where one lacks them.
/// A guard package can step in by changing this file only.
/// </summary>
internal static class Guards
{
#if NETSTANDARD2_0
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(paramName);
            }
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrWhiteSpace([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            ArgumentNullException.ThrowIfNull(argument, paramName);
            if (string.IsNullOrWhiteSpace(argument))
            {
                throw new ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", paramName);
            }
        }
    }

    extension(ArgumentOutOfRangeException)
    {
        public static void ThrowIfNegative(int value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        {
            if (value < 0)
            {
                throw new ArgumentOutOfRangeException(paramName, value, paramName + " must be zero or more.");
            }
        }
    }
#endif

    extension(ArgumentOutOfRangeException)
    {
        /// <summary>Refuses a value that the enum does not name.</summary>
        public static void ThrowIfUndefined<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
            where T : struct, Enum
        {
            if (!EnumNames<T>.IsDefined(value))
            {
                throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} is not one of {EnumNames<T>.List}.");
            }
        }
    }

    private static class EnumNames<T>
        where T : struct, Enum
    {
        // The generic overloads are what trimming can follow; netstandard2.0 has the others only.
#if NETSTANDARD2_0
        private static readonly T[] Values = (T[])Enum.GetValues(typeof(T));
        public static readonly string List = string.Join(", ", Enum.GetNames(typeof(T)));
#else
        private static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string List = string.Join(", ", Enum.GetNames<T>());
#endif

        public static bool IsDefined(T value) => Array.IndexOf(Values, value) >= 0;
    }
}
