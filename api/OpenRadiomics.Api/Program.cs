using OpenRadiomics.Api;
using OpenRadiomics.Storage;

var app = ApiHost.Build(args);
switch (args)
{
    case ["migrate", ..]:
        await Migration.Apply(app, CancellationToken.None);
        return 0;
    case ["tokens", ..]:
        return await TokenCommands.Run(app.Services, args, Console.Out, CancellationToken.None);
    case ["accounts", ..]:
        return await AccountCommands.Run(app.Services, args, Console.Out, CancellationToken.None);
    default:
        await app.RunAsync();
        return 0;
}
