using OpenRadiomics.Web.Portal;

PortalHost.Build(args).Run();
