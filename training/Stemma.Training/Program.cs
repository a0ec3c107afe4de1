using System.CommandLine;
using Stemma.Training;

var data = new Option<string?>("--data") { Description = "The data folder; else $STEMMA_DATA, else ../shared/data beside the repository.", HelpName = "DIR" };
var seed = new Option<int>("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1 };
var models = new Option<string?>("--models") { Description = "Where the model's folder is written; else the repository's models.", HelpName = "DIR" };
var root = new RootCommand("Trains Stemma's language models from open data.");
foreach (var trainer in Trainers.All)
{
    var verb = new Command(trainer.Name, trainer.About) { data, seed, models };
    verb.SetAction(parsed =>
    {
        var chosen = parsed.GetValue(seed);
        trainer.Run(new TrainingRun(Places.Data(parsed.GetValue(data)), parsed.GetValue(models) ?? Places.Models, chosen, $"./dev train {trainer.Name} --seed {chosen}", Console.Out));
        return 0;
    });
    root.Add(verb);
}

return await root.Parse(args.Length == 0 ? ["--help"] : args).InvokeAsync();
