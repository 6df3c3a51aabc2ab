using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Samples.ClaimDesk.Replay;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Makes business calendars of two kinds of public tables: years with days off and make-up days, and holidays by region.</summary>
internal static class CalendarFiles
{
    /// <summary>
    /// A folder with one file for each year, such as <c>2025.json</c>: <c>{"year": 2025, "days": [{"name", "date", "isOffDay"}]}</c>. A day off is closed, any other day listed
    /// opens with the usual hours although it lies at a weekend. A year whose days nobody has announced yet ends what is known.
    /// </summary>
    public static BusinessCalendar OfYears(string folder, DateTimeZone zone, OpenInterval hours)
    {
        var days = new List<SpecialDay>();
        var known = new List<int>();
        foreach (var file in Directory.EnumerateFiles(folder, "????.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var listed = document.RootElement.GetProperty("days");
            if (listed.GetArrayLength() == 0)
            {
                break;
            }

            known.Add(document.RootElement.GetProperty("year").GetInt32());
            days.AddRange(listed.EnumerateArray().Select(day => Special(day, hours)));
        }

        return Of(folder, zone, hours, days, known);
    }

    /// <summary>A CSV file with the columns region, date and name. Holidays are closed; what is known are the years that the region has holidays in.</summary>
    public static BusinessCalendar OfHolidays(string file, string region, DateTimeZone zone, OpenInterval hours)
    {
        var days = Csv.Rows(file)
            .Where(cell => cell("region") == region)
            .Select(cell => (Day: LocalDatePattern.Iso.Parse(cell("date")).Value, Name: cell("name")))
            .GroupBy(holiday => holiday.Day)
            .Select(group => SpecialDay.Closed(group.Key, string.Join(", ", group.Select(holiday => holiday.Name))))
            .ToList();
        return Of($"{file}, region {region}", zone, hours, days, [.. days.Select(day => day.Day.Year).Distinct().Order()]);
    }

    private static SpecialDay Special(JsonElement day, OpenInterval hours)
    {
        var date = LocalDatePattern.Iso.Parse(day.GetProperty("date").GetString()!).Value;
        var name = day.GetProperty("name").GetString()!;
        return day.GetProperty("isOffDay").GetBoolean() ? SpecialDay.Closed(date, name) : SpecialDay.Open(date, [hours], name);
    }

    private static BusinessCalendar Of(string source, DateTimeZone zone, OpenInterval hours, List<SpecialDay> days, List<int> years) =>
        years.Count == 0
            ? throw new InvalidDataException($"No day is listed in {source}.")
            : BusinessCalendar.Create(
                zone, WeeklyHours.MondayToFriday([hours]), ValueList.From(days), knownFrom: new LocalDate(years[0], 1, 1), knownThrough: new LocalDate(years[^1], 12, 31));
}
