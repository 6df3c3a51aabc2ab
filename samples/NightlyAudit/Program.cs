using System.CommandLine;
using AfterSales.Samples.NightlyAudit;

var root = new RootCommand("Decides every unit of an old system's export again, and reports where that system is mistaken.") { GenerateCommand.Create(), RunCommand.Create(), WorkCommand.Create() };

// Who is asked to stop finishes the batch at hand first.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
