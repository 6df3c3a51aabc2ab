using System.CommandLine;

namespace AfterSales.Samples.ClaimDesk.Replay;

/// <summary>
/// <c>claimdesk replay boston|itsm DATA</c>: decides real requests again whose deadline or verdict another system recorded, and shows where the two agree.
/// <c>replay boston DATA --write-policy FILE</c> writes the rules of the data as a policy document.
/// The data folder holds <c>boston-311</c>, <c>itsm-incidents</c> and <c>public-holidays</c>.
/// </summary>
internal static class ReplayCommand
{
    public static Command Create() => new("replay", "Decides real requests again and compares with what other systems recorded.")
    {
        Of("boston", "City service requests with a recorded target and verdict (boston-311, public-holidays).", BostonReplay.Run, BostonReplay.Document),
        Of("itsm", "Incidents with a recorded service-level verdict (itsm-incidents).", IncidentReplay.Run),
    };

    private static Command Of(string name, string description, Action<string> replay, Func<string, string>? document = null)
    {
        var folder = new Argument<DirectoryInfo>("DATA") { Description = "The folder with the data sets." };
        var policy = new Option<FileInfo?>("--write-policy") { Description = "Writes the rules of the data as a policy document into this file, and replays nothing." };
        var command = new Command(name, description) { folder };
        if (document is not null)
        {
            command.Add(policy);
        }

        command.SetAction(result => Documents.Run(() =>
        {
            try
            {
                var data = result.GetRequiredValue(folder).FullName;
                if (document is not null && result.GetValue(policy) is { } file)
                {
                    Documents.Write(file, document(data));
                    return Documents.Decided;
                }

                replay(data);
                return Documents.Decided;
            }
            catch (IOException exception)
            {
                Console.Error.WriteLine($"The data is not there: {exception.Message} Name the folder that holds the data sets.");
                return Documents.Invalid;
            }
        }));
        return command;
    }
}
