using Stemma.Learning;
using Stemma.Training.Sequences;

namespace Stemma.Training.Names;

/// <summary>A sentence with the names annotated in it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Types">For each word the type of the name it belongs to, as the corpus calls it; null outside.</param>
/// <param name="Begins">Whether a name begins at the word.</param>
internal sealed record NamedSentence(string[] Words, string?[] Types, bool[] Begins);

/// <summary>Reads corpora of names: one word a line, its label last (IOB1 or IOB2), a blank line after each sentence.</summary>
internal static class NameSet
{
    public static List<NamedSentence> Read(string file, char[] separators)
    {
        List<NamedSentence> sentences = [];
        List<(string Word, string Label)> rows = [];
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var cells = line.Split(separators, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 2 && cells[0] != "-DOCSTART-")
            {
                rows.Add((cells[0], cells[^1]));
            }
            else if (cells.Length < 2 && rows.Count > 0)
            {
                sentences.Add(Sentence(rows));
                rows.Clear();
            }
        }

        return sentences;
    }

    /// <summary>The sentence's labels with types renamed; a type renamed to null is no name.</summary>
    public static int[] Labels(NamedSentence sentence, Func<string, string?> rename, IReadOnlyList<string> types)
    {
        var labels = new int[sentence.Words.Length];
        for (var at = 0; at < labels.Length; at++)
        {
            var type = sentence.Types[at] is { } own && rename(own) is { } name ? types.ToList().IndexOf(name) : -1;
            var goes = type >= 0 && at > 0 && !sentence.Begins[at] && labels[at - 1] > 0 && (labels[at - 1] - 1) / 2 == type;
            labels[at] = type < 0 ? 0 : goes ? (2 * type) + 2 : (2 * type) + 1;
        }

        return labels;
    }

    /// <summary>Sentences as the network reads them; what is longer than the parser reads at once is cut.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="labels">The labels of one.</param>
    /// <param name="set">The number of the corpus: each has its own habits, and the network is told which it reads.</param>
    public static List<Labelled> Inputs(IReadOnlyList<NamedSentence> sentences, Func<NamedSentence, int[]> labels, byte set)
    {
        var vectors = WordVectors.Shipped;
        var shapes = sentences.Select(sentence => sentence.Words.Take(SyntaxModel.Longest).Select(word => WordShape.Of(word, vectors)).ToArray()).ToList();
        var read = SyntaxModel.Shipped.Read(shapes);
        return
        [
            .. sentences.Select((sentence, i) => new Labelled(
                new SequenceInput(shapes[i], read[i].Encoded, NameCategories.Of(read[i], set)),
                labels(sentence)[..shapes[i].Length])),
        ];
    }

    private static NamedSentence Sentence(List<(string Word, string Label)> rows)
    {
        var begins = new bool[rows.Count];
        var types = new string?[rows.Count];
        for (var at = 0; at < rows.Count; at++)
        {
            var label = rows[at].Label;
            types[at] = label.Length > 2 && label[1] == '-' ? label[2..] : null;
            begins[at] = types[at] is not null && (label[0] == 'B' || at == 0 || types[at - 1] != types[at]);
        }

        return new NamedSentence([.. rows.Select(row => row.Word)], types, begins);
    }
}
