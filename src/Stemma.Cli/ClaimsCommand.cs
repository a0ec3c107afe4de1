using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Stemma.Exchanging;

namespace Stemma.Cli;

internal static class ClaimsCommand
{
    public static Command Create()
    {
        var asked = AskedStory.Create();
        var command = new Command("claims", "Lists the claims of a story with grade, status and origins.");
        asked.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(asked.Of(parsed), AnsiConsole.Console, cancel));
        return command;
    }

    /// <returns>0 there are claims, 1 there are none.</returns>
    internal static async Task<int> RunAsync(StoryOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        var claims = ClaimJson.AllOf(await options.StateAsync(cancel));
        if (options.IsJson)
        {
            console.Line(WireText.Document(claims));
        }
        else
        {
            console.Rows(["Claim", "Grade", "Probability", "Status", "Origins", "Answer", "Words"], claims.Select(RowOf));
        }

        return claims.Count > 0 ? 0 : 1;
    }

    private static string[] RowOf(ClaimJson claim) =>
    [
        claim.Id,
        claim.Assessment?.Grade ?? "",
        claim.Assessment?.Probability?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
        claim.Assessment is { } one ? Answers.Words(one.Status) : "",
        claim.Assessment is { } assessed ? Answers.Origins(assessed) : "",
        Answers.Of(claim),
        claim.Text,
    ];
}
