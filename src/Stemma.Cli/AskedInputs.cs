using System.CommandLine;

namespace Stemma.Cli;

/// <summary>Which inputs a verb takes, once parsing is over.</summary>
internal sealed record InputOptions(IReadOnlyList<string> Inputs, string? Match, bool IsOffline);

/// <summary>The arguments and options of the verbs that take inputs.</summary>
internal sealed record AskedInputs(Argument<string[]> Inputs, Option<FileInfo?> From, Option<string?> Match, Option<bool> Offline)
{
    public static AskedInputs Create() => new(
        new Argument<string[]>("INPUT") { Description = "Files, folders, web addresses, feeds.", Arity = ArgumentArity.ZeroOrMore },
        new Option<FileInfo?>("--from") { Description = "A file with one input a line; # begins a comment.", HelpName = "FILE" },
        new Option<string?>("--match") { Description = "From folders, take only what has a word that begins so.", HelpName = "WORD" },
        new Option<bool>("--offline") { Description = "Fetch nothing: addresses become problems, feeds give what they carry." });

    public void AddTo(Command command)
    {
        command.Add(Inputs);
        command.Add(From);
        command.Add(Match);
        command.Add(Offline);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Inputs) is not { Length: > 0 } && result.GetValue(From) is null)
            {
                result.AddError("Name at least one INPUT, or a list of them with --from FILE.");
            }
        });
    }

    public InputOptions Of(ParseResult parsed) => new(
        [.. parsed.GetValue(Inputs) ?? [], .. parsed.GetValue(From) is { } list ? LinesOf(list) : []],
        parsed.GetValue(Match),
        parsed.GetValue(Offline));

    private static IEnumerable<string> LinesOf(FileInfo list) =>
        from line in File.ReadLines(list.FullName)
        let input = line.Trim()
        where input.Length > 0 && input[0] != '#'
        select input;
}
