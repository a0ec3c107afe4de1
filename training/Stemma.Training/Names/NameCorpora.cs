using Stemma.Training.Sequences;

namespace Stemma.Training.Names;

/// <summary>The corpora of names that may be shipped from, and how their types become ours.</summary>
internal static class NameCorpora
{
    /// <summary>The number of Wikigold, whose habits the engine asks for.</summary>
    public const byte Wikigold = 0;

    /// <summary>The types of the shipped model, in the order of their labels.</summary>
    public static readonly IReadOnlyList<string> Types = ["PER", "ORG", "LOC", "MISC"];

    private static readonly char[] Blank = [' '];
    private static readonly char[] Tab = ['\t'];

    public static List<NamedSentence> ReadWikigold(string data) => NameSet.Read(Path.Combine(Folder(data), "wikigold.conll"), Blank);

    public static List<NamedSentence> ReadRe3d(string data) => NameSet.Read(Path.Combine(Folder(data), "re3d", "re3d-train.conll"), Tab);

    public static List<NamedSentence> ReadWnut(string data, string part) => NameSet.Read(Path.Combine(Folder(data), $"wnut17_{part}.conll"), Tab);

    /// <summary>All but Wikigold, with labels of <see cref="Types"/>: a type that the set does not know is nothing in it.</summary>
    public static List<Labelled> Others(string data)
    {
        List<Labelled> all = [];
        all.AddRange(Labelled(ReadWnut(data, "train"), Ours, 1));
        foreach (var file in Directory.GetFiles(Path.Combine(Folder(data), "btc"), "*.conll").Order(StringComparer.Ordinal))
        {
            all.AddRange(Labelled(NameSet.Read(file, Tab), Ours, 2));
        }

        all.AddRange(Labelled(NameSet.Read(Path.Combine(Folder(data), "sec", "train", "FIN5.txt"), Blank), Ours, 3));
        return all;
    }

    public static List<Labelled> Labelled(IReadOnlyList<NamedSentence> sentences, Func<string, string?> rename, byte set) =>
        NameSet.Inputs(sentences, sentence => NameSet.Labels(sentence, rename, Types), set);

    /// <summary>A corpus's own type as one of ours.</summary>
    public static string? Ours(string type) => type.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => "PER",
        "ORG" or "ORGANISATION" or "GROUP" or "CORPORATION" => "ORG",
        "LOC" or "LOCATION" => "LOC",
        _ => "MISC",
    };

    private static string Folder(string data) => Path.Combine(data, "language", "ner");
}
