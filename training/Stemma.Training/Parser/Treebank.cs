using Stemma.Learning;

namespace Stemma.Training.Parser;

/// <summary>The sentences to train on and the numbers of their tags and relations, in the order of the alphabet.</summary>
internal sealed class Treebank
{
    public Treebank(IEnumerable<string> files, WordVectors vectors)
    {
        Sentences = [.. files.SelectMany(Conllu.Read).Select(sentence => Shaped(sentence, vectors))];
        Tags = Numbered(sentence => sentence.Tags);
        Fine = Numbered(sentence => sentence.Fine);
        Relations = Numbered(sentence => sentence.Relations);
    }

    public IReadOnlyList<TreeSentence> Sentences { get; }

    public IReadOnlyDictionary<string, int> Tags { get; }

    public IReadOnlyDictionary<string, int> Fine { get; }

    public IReadOnlyDictionary<string, int> Relations { get; }

    public static TreeSentence Shaped(TreeSentence sentence, WordVectors vectors) =>
        sentence with { Shapes = [.. sentence.Words.Select(word => WordShape.Of(word, vectors))] };

    private Dictionary<string, int> Numbered(Func<TreeSentence, string[]> column) =>
        Sentences.SelectMany(column).Distinct().Order(StringComparer.Ordinal).Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number);
}
