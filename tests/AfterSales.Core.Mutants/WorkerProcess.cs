using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AfterSales.Mutants;

/// <summary>A <see cref="Worker"/> in a process of its own, started when it is first asked and again when it has ended.</summary>
internal sealed class WorkerProcess(int always, IEnumerable<string> classes) : IDisposable
{
    private Process? _process;

    /// <summary>The words of the answer; none where the process ended without one.</summary>
    public string[] Ask(int mutant, IEnumerable<(string Id, double Milliseconds)> tests)
    {
        var process = _process is { HasExited: false } running ? running : Start();
        var line = new StringBuilder(mutant.ToString(CultureInfo.InvariantCulture));
        foreach (var (id, milliseconds) in tests)
        {
            line.Append(CultureInfo.InvariantCulture, $" {id} {milliseconds:0.###}");
        }

        try
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended already; what it said last is read below.
        }

        string? answer;
        do
        {
            answer = process.StandardOutput.ReadLine();
        }
        while (answer == "ready");
        if (answer is null || answer.StartsWith("slow", StringComparison.Ordinal))
        {
            Replace();
        }

        return answer?.Split(' ') ?? [];
    }

    /// <summary>Lets the next question go to a new process.</summary>
    public void Replace()
    {
        Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
            _process = null;
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "AfterSales.Core.Mutants.dll"), "worker", always.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var name in classes)
        {
            start.ArgumentList.Add(name);
        }

        // A fault that fills the memory is to end its own process, not the machine.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        return _process;
    }
}
