using System.Diagnostics;
using System.Text;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests.SlaWatch;

/// <summary>A watch with a database of its own, run as the process that it is.</summary>
internal sealed class WatchFolder : IDisposable
{
    private const string From = "2024-03-11T08:00:00+08:00";
    private const string Until = "2024-03-12T18:00:00+08:00";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("slawatch-tests-").FullName;

    public static string Program => HostProgram.Built("SlaWatch", "net10.0", "slawatch.dll");

    public string Database => PathOf("watch.db");

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>A watch over the days that come with the sample.</summary>
    public static WatchFolder OfDays()
    {
        var watch = new WatchFolder();
        watch.Run("init", "--policy", Repository.PathOf("samples/SlaWatch/day/policy.json"), "--tickets", Repository.PathOf("samples/SlaWatch/day/tickets"));
        return watch;
    }

    public string[] DaysTo(string sink, string step = "PT5M") => ["run", "--now", From, "--until", Until, "--step", step, "--sink", sink];

    /// <summary>Runs a command to its end, which has to be a good one, and gives what it printed.</summary>
    public string Run(params string[] arguments) => Encoding.UTF8.GetString(HostProgram.Run("dotnet", ["exec", Program, .. arguments, "--db", Database]));

    /// <summary>Runs a command that is refused, and gives its complaint.</summary>
    public string Refused(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(Patience));
        Assert.Equal(2, process.ExitCode);
        return error;
    }

    /// <summary>Starts a command; whoever starts it ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Program, .. arguments, "--db", Database]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        // Nobody reads the lines, but the pipe must not fill up.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
