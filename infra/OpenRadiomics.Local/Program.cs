using OpenRadiomics.Local;

return await LaunchCommand.Create().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
