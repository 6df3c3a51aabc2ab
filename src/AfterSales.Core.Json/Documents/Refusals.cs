using System.Text;
using AfterSales.Explanations;

namespace AfterSales.Json.Documents;

/// <summary>Turns what a constructor refused into problems of the document.</summary>
internal static class Refusals
{
    /// <summary>Tells every problem of a refusal; nothing is lost, at worst it stands at the whole value's place.</summary>
    /// <param name="refusal">What the constructor threw.</param>
    /// <param name="context">Where problems go.</param>
    /// <param name="locate">Makes the document's path of the constructor's path or parameter, in kebab-case.</param>
    public static void Tell(ArgumentException refusal, DocumentContext context, Func<string, string> locate)
    {
        if (refusal is InvalidInputException { Problems: var problems })
        {
            foreach (var problem in problems)
            {
                context.Problems.Add(locate(Kebab(problem.Path)), problem.Message);
            }
        }
        else
        {
            context.Problems.Add(locate(Kebab(refusal.ParamName ?? "")), Sentence(refusal.Message));
        }
    }

    /// <summary>A path below another one.</summary>
    public static string Join(string above, string below) =>
        above.Length == 0 || below.Length == 0 || below[0] == '[' ? above + below : above + "." + below;

    /// <summary>C# names as documents write them: <c>shortTermDays</c> is <c>short-term-days</c>. Ids in a path begin as no C# argument does, and stay: <c>clauses.P17</c>.</summary>
    public static string Kebab(string path)
    {
        var kebab = new StringBuilder(path.Length + 4);
        var isName = true;
        for (var i = 0; i < path.Length; i++)
        {
            var isFirst = i == 0 || path[i - 1] == '.';
            isName = isFirst ? path[i] is >= 'a' and <= 'z' : isName;
            if (isName && path[i] is >= 'A' and <= 'Z')
            {
                kebab.Append('-').Append((char)(path[i] + ('a' - 'A')));
            }
            else
            {
                kebab.Append(path[i]);
            }
        }

        return kebab.ToString();
    }

    /// <summary>The message without what the base class library adds: the parameter's name and the value.</summary>
    public static string Sentence(string message)
    {
        var end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        end = end < 0 ? message.IndexOfAny(['\r', '\n']) : end;
        return end < 0 ? message : message.Substring(0, end);
    }
}
