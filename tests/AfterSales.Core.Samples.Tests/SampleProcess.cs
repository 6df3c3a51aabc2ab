using System.Diagnostics;

namespace AfterSales.Samples.Tests;

/// <summary>Runs a sample as its users do: as a process of its own, from the build output.</summary>
internal sealed record SampleProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the sample's assembly, on a machine with the culture and zone given; a culture brings the full globalization data with it.</summary>
    public static SampleProcess Run(string assembly, IEnumerable<string> arguments, string? input = null, string? culture = null, string? zone = null)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("exec");
        if (culture is not null)
        {
            start.ArgumentList.Add("--runtimeconfig");
            start.ArgumentList.Add(WithCultures(Path.ChangeExtension(path, ".runtimeconfig.json")));
            start.Environment["LC_ALL"] = culture;
        }

        if (zone is not null)
        {
            start.Environment["TZ"] = zone;
        }

        start.ArgumentList.Add(path);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Run(start, input);
    }

    /// <summary>Runs a command of the machine.</summary>
    public static SampleProcess Command(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Run(start, input: null);
    }

    private static SampleProcess Run(ProcessStartInfo start, string? input)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not end within {Patience}.");
        }

        return new SampleProcess(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>The same configuration, with the machine's cultures instead of the invariant one.</summary>
    private static string WithCultures(string config)
    {
        var text = File.ReadAllText(config);
        var changed = text.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        var path = Path.ChangeExtension(config, ".cultures.json");
        File.WriteAllText(path, changed);
        return path;
    }
}
