using System.Globalization;

namespace Stemma.Training;

/// <summary>Writes a model's card beside its weights: what it is for, what it learnt from and under which licences, how good it is, how to make it again.</summary>
internal static class Card
{
    /// <param name="run">The run that made the weights.</param>
    /// <param name="model">The model's folder.</param>
    /// <param name="title">What it is, as a heading.</param>
    /// <param name="about">What it is for, how it works, what it is not good at.</param>
    /// <param name="data">What it learnt from, a line a source with its licence.</param>
    /// <param name="scores">Figures on development parts, a line each.</param>
    public static void Write(TrainingRun run, string model, string title, string about, IEnumerable<string> data, IEnumerable<string> scores)
    {
        var size = new FileInfo(run.FileFor(model, "weights.bin")).Length / 1e6;
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(
            run.FileFor(model, "card.md"),
            $"""
            # {title}

            {about}

            | | |
            |---|---|
            | file | `weights.bin`, {size.ToString("0.0", CultureInfo.InvariantCulture)} MB, numbers only: no text and no list of words |
            | made on | {date} |
            | command | `{run.Command}`: the same data and seed give the same bytes |

            ## Learnt from

            {string.Join('\n', data.Select(line => "* " + line))}

            ## Measured

            {string.Join('\n', scores.Select(line => "* " + line))}

            """);
    }
}
