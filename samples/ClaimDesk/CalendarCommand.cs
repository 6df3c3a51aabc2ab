using System.CommandLine;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Json;
using NodaTime;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk calendar years FOLDER</c> and <c>claimdesk calendar holidays FILE --region REGION</c>: public tables of holidays as a calendar document.</summary>
internal static class CalendarCommand
{
    public static Command Create()
    {
        var zone = new Option<string>("--zone") { Description = "The time zone, as Asia/Shanghai.", Required = true };
        var hours = new Option<string>("--hours") { Description = "The opening hours of a working day.", DefaultValueFactory = _ => "09:00-17:00" };
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The folder with a file for each year." };
        var years = new Command("years", "Of files with the days off and make-up days of a year each.") { folder, zone, hours };
        years.SetAction(result => Write(() => CalendarFiles.OfYears(result.GetRequiredValue(folder).FullName, Zone(result.GetRequiredValue(zone)), Hours(result.GetRequiredValue(hours)))));

        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file with the columns region, date, name." };
        var region = new Option<string>("--region") { Description = "The region, as US_MA.", Required = true };
        var holidays = new Command("holidays", "Of a table of public holidays by region.") { file, region, zone, hours };
        holidays.SetAction(result => Write(() => CalendarFiles.OfHolidays(
            result.GetRequiredValue(file).FullName, result.GetRequiredValue(region), Zone(result.GetRequiredValue(zone)), Hours(result.GetRequiredValue(hours)))));

        return new Command("calendar", "Writes tables of public holidays as a calendar document, Monday to Friday.") { years, holidays };
    }

    private static int Write(Func<BusinessCalendar> read) => Documents.Run(() =>
    {
        try
        {
            Console.Write(AfterSalesJson.WriteCalendar(read()));
            return Documents.Decided;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new InvalidInputException([Problem.At("", exception.Message)]);
        }
    });

    private static DateTimeZone Zone(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new InvalidInputException([Problem.At("--zone", $"Found \"{name}\"; write the name of a time zone as Asia/Shanghai.")]);

    private static OpenInterval Hours(string text) =>
        OpenInterval.TryParse(text, out var hours) ? hours : throw new InvalidInputException([Problem.At("--hours", $"Found \"{text}\"; write opening hours as 09:00-17:00.")]);
}
