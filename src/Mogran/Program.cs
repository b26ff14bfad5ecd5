using Mogran.CommandLine;

return await Root.RunAsync(args);
