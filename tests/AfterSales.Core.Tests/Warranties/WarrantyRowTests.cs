using System.Globalization;
using System.Text.Json;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime.Text;

namespace AfterSales.Tests.Warranties;

/// <summary>Claims whose coverage was worked out by hand and by a second, independent implementation.</summary>
public class WarrantyRowTests
{
    public static TheoryData<JsonRow> Known => JsonRows.Rows("AfterSales.Core.Tests/Data/warranty-rows.jsonl");

    [Theory]
    [MemberData(nameof(Known))]
    public void The_answer_is_the_known_one(JsonRow row)
    {
        var expected = row["expected"];
        if (expected.TryGetProperty("errors", out var errors))
        {
            var refusal = Assert.Throws<InvalidInputException>(() => WarrantyRows.Case(row["case"]));
            Assert.Equal(errors.EnumerateArray().Select(code => PathOf(code.GetString()!)), refusal.Problems.Select(problem => problem.Path));
            return;
        }

        var on = row.Day("day")!.Value;
        var decision = WarrantyRows.Policy(row["policy"]).Decide(WarrantyRows.Case(row["case"]), on);
        Check(expected, decision);
        if (expected.TryGetProperty("items", out var items))
        {
            foreach (var item in items.EnumerateObject())
            {
                var own = decision.For(Enum.Parse<CoverageItem>(item.Name, ignoreCase: true));
                if (item.Value.ValueKind == JsonValueKind.String)
                {
                    Assert.Equal(item.Value.GetString(), own.Status.ToString());
                }
                else
                {
                    Check(item.Value, own);
                }
            }
        }
    }

    private static void Check(JsonElement expected, CoverageDecision decision)
    {
        var explanation = decision.Explain();
        foreach (var member in expected.EnumerateObject())
        {
            object? actual = member.Name switch
            {
                "status" => decision.Status.ToString(),
                "lastDay" => decision.LastDays?.ToString(),
                "start" => decision.StartDays?.ToString(),
                "daysLeft" => decision.LeastDaysLeft == decision.MostDaysLeft ? decision.LeastDaysLeft?.ToString(CultureInfo.InvariantCulture)
                    : FormattableString.Invariant($"{decision.LeastDaysLeft}..{decision.MostDaysLeft}"),
                "tolledDays" => decision.TolledDays.ToString(CultureInfo.InvariantCulture),
                "provisional" => decision.IsProvisional ? "True" : "False",
                "answers" => decision.AnsweringLayer?.Name,
                "registerBy" => decision.RegisterByDay is { } day ? LocalDatePattern.Iso.Format(day) : null,
                "nextChange" => decision.NextChangeDay is { } day ? LocalDatePattern.Iso.Format(day) : null,
                "turningPoints" => string.Join(",", explanation.TurningPoints.Select(LocalDatePattern.Iso.Format)),
                "segments" => string.Join(",", explanation.Segments),
                "missing" => string.Join(",", decision.Missing.Select(fact => fact.Path).Order(StringComparer.Ordinal)),
                "basis" => explanation.Reasons.Where(reason => reason.Code == WarrantyReasons.Start).Select(reason => reason.Arguments[0].Name).SingleOrDefault(),
                "items" or "layers" => null,
                _ => throw new NotSupportedException($"The row expects \"{member.Name}\", which no property tells."),
            };
            if (member.Name is "items" or "layers")
            {
                continue;
            }

            Assert.Equal(member.Name + ": " + Expected(member), member.Name + ": " + actual);
        }
    }

    private static string? Expected(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array when member.Name is "lastDay" or "start" or "daysLeft" => string.Join("..", member.Value.EnumerateArray()),
        JsonValueKind.Array when member.Name == "missing" => string.Join(",", member.Value.EnumerateArray().Select(fact => FactOf(fact.GetString()!)).Order(StringComparer.Ordinal)),
        JsonValueKind.Array when member.Name == "segments" => string.Join(",", member.Value.EnumerateArray().Select(Segment)),
        JsonValueKind.Array => string.Join(",", member.Value.EnumerateArray()),
        _ => member.Value.ToString(),
    };

    private static string Segment(JsonElement segment)
    {
        var (from, until) = (segment.GetProperty("from").GetString(), segment.GetProperty("until").GetString());
        return (from == until ? from : from + ".." + until) + ": " + segment.GetProperty("status").GetString();
    }

    /// <summary>The rows' names of facts, as paths of a case.</summary>
    private static string FactOf(string fact) =>
        fact.StartsWith("dates.", StringComparison.Ordinal) ? "unit." + WarrantyRows.Kebab(fact)
        : fact.StartsWith("facts.", StringComparison.Ordinal) ? "evidence." + WarrantyRows.Kebab(fact["facts.".Length..])
        : WarrantyRows.Kebab(fact);

    private static string PathOf(string error) => error switch
    {
        "handBackBeforeHandIn" => "handed-back",
        "repairBeforeManufacture" => "repairs[0].handed-in",
        "counterGoesDown" => "readings[1].value",
        _ => throw new NotSupportedException(error),
    };
}
