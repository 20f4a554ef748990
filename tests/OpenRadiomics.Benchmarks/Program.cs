using BenchmarkDotNet.Running;
using OpenRadiomics.Benchmarks;
using OpenRadiomics.Benchmarks.Api;
using OpenRadiomics.Benchmarks.Formats;
using OpenRadiomics.Benchmarks.Radiomics;
using OpenRadiomics.Benchmarks.Web;

if (args is ["kill-exam", .. var exam]) return await KillExamCommand.Run(exam);
if (args is ["many-files", .. var many]) return await ManyFilesCommand.Run(many);
if (args is ["transfer", .. var transfer]) return await TransferCommand.Run(transfer);
if (args is ["pictures", .. var pictures]) return await PicturesCommand.Run(pictures);
if (args is ["viewer", .. var viewer]) return await ViewerCommand.Run(viewer);
if (args is ["reading", .. var reading]) return await ReadingCommand.Run(reading);
if (args is ["empty", .. var empty]) return await ReadingCommand.Empty(empty);
if (args is ["engine", .. var phantom]) EngineTimings.Run(phantom.FirstOrDefault());
else if (args is ["engine-parts", var region]) EngineShares.Run(region);
else if (args is ["dicom"]) DicomSeriesTimings.Run();
else BenchmarkSwitcher.FromAssembly(typeof(KillExamCommand).Assembly).Run(args);
return 0;
