using System.CommandLine;
using OpenRadiomics.CommandLine;

var root = new RootCommand("Check, deposit, publish and download open data of radiomics.");
foreach (var option in PortalOptions.All) root.Options.Add(option);
foreach (var command in AllCommands.InOrder()) root.Subcommands.Add(command);
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
