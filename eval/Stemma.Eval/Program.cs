using System.CommandLine;
using Stemma.Eval;

var tasks = new Argument<string[]>("TASK") { Description = "What to measure; everything if nothing is named.", Arity = ArgumentArity.ZeroOrMore };
var data = new Option<string?>("--data") { Description = "The data folder; else $STEMMA_DATA, else ../shared/data beside the repository.", HelpName = "DIR" };
var folder = new Option<string?>("--folder") { Description = "For speed: a folder of articles of your own.", HelpName = "DIR" };
var gate = new Option<bool>("--gate") { Description = "Fail if a figure is below its floor in eval/floors.json." };
var raise = new Option<bool>("--raise") { Description = "Raise the floors to what is measured." };
var lower = new Option<string?>("--lower") { Description = "Take floors down to what is measured; the reason is written into the file.", HelpName = "REASON" };
var history = new Option<bool>("--history") { Description = "Note the figures in eval/history.csv." };
var root = new RootCommand("Measures Stemma on gold data: one line a data set.") { tasks, data, folder, gate, raise, lower, history };

root.SetAction((parsed, cancel) =>
{
    var named = parsed.GetValue(tasks) ?? [];
    var flags = new[] { gate, raise, history }.Where(parsed.GetValue).Select(option => option.Name);
    var options = new EvalOptions
    {
        Tasks = named,
        Data = Places.Data(parsed.GetValue(data)),
        Floors = Places.Floors,
        History = Places.History,
        Gate = parsed.GetValue(gate),
        Raise = parsed.GetValue(raise),
        Lower = parsed.GetValue(lower),
        Command = parsed.GetValue(history) ? string.Join(' ', ["./dev eval", .. named, .. flags]) : null,
    };
    var all = parsed.GetValue(folder) is { } own ? Tasks.All.Select(task => task.Name == SpeedTask.Task.Name ? SpeedTask.On(own) : task) : Tasks.All;
    return new EvalRun([.. all], Console.Out, Console.Error, TimeProvider.System).RunAsync(options, cancel);
});

var gold = new Argument<string>("GOLD") { Description = "A story's truth.json or gold.json." };
var claim = new Argument<string?>("CLAIM") { Description = "A claim that was found, or a report: show its propositions.", Arity = ArgumentArity.ZeroOrOne };
var explain = new Command("explain", "Shows what lies behind the figures of one story.") { gold, claim };
explain.SetAction(parsed => StoryExplained.Write(parsed.GetValue(gold)!, parsed.GetValue(claim), Console.Out));
root.Add(explain);

var command = root.Parse(args);
foreach (var mistake in command.Errors)
{
    await Console.Error.WriteLineAsync(mistake.Message);
}

return command.Errors.Count > 0 ? 2 : await command.InvokeAsync();
