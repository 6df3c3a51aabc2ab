using System.CommandLine;
using System.Data.Common;
using AfterSales.Explanations;
using RabbitMQ.Client.Exceptions;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>What the commands have in common: their database, and how they end.</summary>
internal static class Commands
{
    public const int Done = 0;
    public const int DoneWithProblems = 1;

    private const int Invalid = 2;
    private const int NotReached = 3;
    private const int Stopped = 130;

    public static Option<string> Database(string? file = null)
    {
        var option = new Option<string>("--db") { Description = "A SQLite file, or a connection string of PostgreSQL (Host=...).", Required = file is null };
        if (file is not null)
        {
            option.DefaultValueFactory = _ => file;
        }

        return option;
    }

    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await Task.Run(command);
        }
        catch (Exception exception) when (exception is FormatException or InvalidInputException)
        {
            Console.Error.WriteLine(exception.Message);
            return Invalid;
        }
        catch (Exception exception) when (exception is DbException or RabbitMQClientException or IOException)
        {
            Console.Error.WriteLine($"{exception.Message.TrimEnd('.')}. What is decided is stored; the same command goes on from there.");
            return NotReached;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. What is decided is stored; the same command goes on from there.");
            return Stopped;
        }
    }
}
