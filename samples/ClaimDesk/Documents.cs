using AfterSales.Explanations;
using AfterSales.Json;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Reads document files, and turns what is wrong with them into lines on the error stream and an exit code.</summary>
internal static class Documents
{
    public const int Decided = 0;
    public const int Doubtful = 1;
    public const int Invalid = 2;
    public const int Undetermined = 3;

    /// <summary>Reads a file as a document; a file that is not there is a problem like any other.</summary>
    public static T Read<T>(FileInfo file, Func<string, T> read)
    {
        if (!file.Exists)
        {
            throw new InvalidInputException([Problem.At("", $"There is no file {file}.")]);
        }

        try
        {
            return read(AfterSalesJson.Text(File.ReadAllBytes(file.FullName)));
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException(ValueList.From(exception.Problems.Select(problem => Problem.At(problem.Path, $"{problem.Message} ({file.Name})"))));
        }
    }

    /// <summary>Writes a file; a place that cannot be written to is a problem like any other.</summary>
    public static void Write(FileInfo file, string text)
    {
        try
        {
            File.WriteAllText(file.FullName, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([Problem.At("", $"{file} cannot be written: {exception.Message}")]);
        }
    }

    /// <summary>Runs a command; lists every problem of its documents.</summary>
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (InvalidInputException exception)
        {
            foreach (var problem in exception.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return Invalid;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return Invalid;
        }
    }
}
