using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A proposition made ready to be asked whether it answers the same question as others: all that is looked up once.</summary>
internal sealed class QuestionSide
{
    // Of a clause that runs on, the first words tell enough; the work for a pair grows with their product.
    private const int MostWords = 16;

    public QuestionSide(Comparand comparand)
    {
        var words = comparand.Words;
        var root = ActFinder.Of(comparand);
        Root = root >= 0 ? words[root] : null;
        Stage = root != comparand.Root ? words[comparand.Root] : null;
        RootUnit = UnitOf(Root);
        RootTerm = Root is null ? 0 : WordHash.Of(Thesaurus.RingOf(Root.Stem)?.Name ?? Root.Stem, 't');
        Subject = Under(comparand, root, "subject") ?? Under(comparand, comparand.Root, "subject");
        Object = Under(comparand, root, "object") ?? Under(comparand, root, "recipient");
        Names = [.. words.Where(word => word.Part.Kind is PartKind.Name).Select(word => word.Name).Distinct(StringComparer.Ordinal)];
        Places = [.. words.Where(word => word.Part.Kind is PartKind.Name && IsWhere(word.Part.Role)).Select(word => word.Name).Distinct(StringComparer.Ordinal)];
        Times = [.. words.Where(word => word.Part is { Kind: PartKind.Time, Low: not null }).Select(word => word.Part)];
        Numbers = [.. words.Where(word => word.Part is { Kind: PartKind.Number, Low: not null }).Select(word => word.Part)];
        Comparand.Word[] content = [.. words.Where((word, at) => word.IsContent && !comparand.IsFrame(at))];
        Units = [.. content.Take(MostWords).Select(UnitOf).Where(unit => unit.Length > 0)];
        Mean = MeanOf(Units);
        Runs = RunsOf([.. words.Where(word => word.IsContent || word.Part.Kind is PartKind.Name).Select(word => word.Stem)]);
    }

    /// <summary>The word that tells what it is about: of “agreed to send” what was agreed.</summary>
    public Comparand.Word? Root { get; }

    /// <summary>The hash of that word among the proposition's features.</summary>
    public ulong RootTerm { get; }

    /// <summary>The word that puts it at another stage than done: “agreed”; null if there is none.</summary>
    public Comparand.Word? Stage { get; }

    /// <summary>That word's vector, of length 1; empty if it has none.</summary>
    public float[] RootUnit { get; }

    /// <summary>Who does it, as it hangs on the root.</summary>
    public Comparand.Word? Subject { get; }

    /// <summary>To whom or what it is done.</summary>
    public Comparand.Word? Object { get; }

    /// <summary>Its names with titles off, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Those of them that tell where.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Its times that have days.</summary>
    public IReadOnlyList<Part> Times { get; }

    /// <summary>Its numbers that are no question of their own.</summary>
    public IReadOnlyList<Part> Numbers { get; }

    /// <summary>The vectors of its content words, each of length 1.</summary>
    public IReadOnlyList<float[]> Units { get; }

    /// <summary>Their mean, brought to length 1; empty if there are none.</summary>
    public float[] Mean { get; }

    /// <summary>Hashes of two words that follow each other, sorted, each once.</summary>
    public IReadOnlyList<ulong> Runs { get; }

    /// <summary>The vector of a word; empty if it has none.</summary>
    public static float[] UnitOf(Comparand.Word? word) => word is not null && WordVectors.Shipped.Find(word.Part.Key) is >= 0 and var row ? WordSimilarity.Unit(row) : [];

    private static bool IsWhere(string role) => role is "in" or "at" or "near" or "off" or "outside" or "around" or "to" or "from" or "into" or "across" or "on";

    private static Comparand.Word? Under(Comparand comparand, int root, string role)
    {
        foreach (var word in comparand.Words)
        {
            if (root >= 0 && word.Part.Of == root && word.Part.Role == role)
            {
                return word;
            }
        }

        return null;
    }

    private static float[] MeanOf(IReadOnlyList<float[]> units)
    {
        if (units.Count == 0)
        {
            return [];
        }

        var sum = new float[WordVectors.Width];
        foreach (var unit in units)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += unit[i];
            }
        }

        return WordSimilarity.Levelled(sum);
    }

    private static ulong[] RunsOf(string[] stems)
    {
        SortedSet<ulong> runs = [];
        for (var at = 1; at < stems.Length; at++)
        {
            runs.Add(WordHash.Of(stems[at], WordHash.Of(stems[at - 1])));
        }

        return [.. runs];
    }
}
