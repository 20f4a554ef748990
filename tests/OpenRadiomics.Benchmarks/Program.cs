using BenchmarkDotNet.Running;
using OpenRadiomics.Benchmarks;

if (args is ["kill-exam", .. var exam]) return await KillExamCommand.Run(exam);
BenchmarkSwitcher.FromAssembly(typeof(KillExamCommand).Assembly).Run(args);
return 0;
