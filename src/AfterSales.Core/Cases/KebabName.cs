using System.Runtime.CompilerServices;

namespace AfterSales.Cases;

/// <summary>The one form of names in open sets: lower-case letters, digits and hyphens, as they stand in documents.</summary>
internal static class KebabName
{
    public static string Checked(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return IsValid(name)
            ? name
            : throw new ArgumentException($"\"{name}\" is not a name; write 1 to 64 lower-case letters and digits, words joined by single hyphens: proof-of-purchase.", parameter);
    }

    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > 64 || name[0] == '-' || name[name.Length - 1] == '-')
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || (name[i] == '-' && name[i - 1] == '-'))
            {
                return false;
            }
        }

        return true;
    }
}
