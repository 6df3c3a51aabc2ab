using System.Diagnostics;
using AfterSales.Tests;

namespace AfterSales.Hosts.Tests;

/// <summary>The programs of the samples, as they were built with the tests.</summary>
internal static class HostProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>A file of a sample's build output, in the configuration of the tests.</summary>
    public static string Built(string sample, string framework, string file) =>
        Repository.PathOf(Path.Combine("samples", sample, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, framework, file));

    /// <summary>Runs a program to its end and gives the bytes that it wrote.</summary>
    public static byte[] Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
        return output.ToArray();
    }
}
