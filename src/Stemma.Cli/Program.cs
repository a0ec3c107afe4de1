using System.CommandLine;

var root = new RootCommand("Shows who actually said it, who only repeated it, and how far to believe it.");
return await root.Parse(args).InvokeAsync();
