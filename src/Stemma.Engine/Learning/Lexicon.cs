using Stemma.Model;

namespace Stemma.Learning;

/// <summary>What words have to do with each other: synonyms, derivations, opposites and one step up, for common verbs, nouns and adjectives.</summary>
/// <remarks>
/// Compiled from WordNet 3.1 by <c>./dev train lexicon</c>. A word's senses come most frequent first and only the first few are kept. Words are
/// found by a 32-bit hash: two of the words kept never share one (the trainer sees to it), a word left out may be taken for one of them,
/// about once in a hundred thousand.
/// </remarks>
internal sealed class Lexicon
{
    /// <summary>Senses kept of a verb, a noun and an adjective.</summary>
    public static readonly (int Verb, int Noun, int Adjective) SensesKept = (5, 4, 3);

    private const int MostClasses = 8;

    // Lexicographers' files of WordNet: noun.act and noun.event.
    private const int Act = 4;
    private const int Event = 11;

    private static readonly Lazy<Lexicon> TheShipped = new(() => new Lexicon(Models.Load("lexicon")));

    private readonly int[] _keys;
    private readonly Lists _senses;
    private readonly Lists _derived;
    private readonly Lists _opposites;
    private readonly Lists _parents;
    private readonly sbyte[] _fields;

    // Filled as words are asked for; whoever fills a place fills it with the same.
    private readonly List<(int Sense, int Rank)>?[] _meanings;

    public Lexicon(Weights weights)
    {
        _keys = weights.Cells<int>("keys");
        (_senses, _derived, _opposites, _parents) = (new Lists(weights, "senses"), new Lists(weights, "derived"), new Lists(weights, "opposites"), new Lists(weights, "parents"));
        _fields = weights.Cells<sbyte>("fields");
        _meanings = new List<(int Sense, int Rank)>?[_keys.Length];
    }

    /// <summary>The one that ships.</summary>
    /// <exception cref="ProblemException">The file is missing or damaged.</exception>
    public static Lexicon Shipped => TheShipped.Value;

    /// <summary>How many words it holds.</summary>
    public int Count => _keys.Length;

    /// <summary>The key of a word in the file; the file is sorted by it.</summary>
    /// <param name="part"><c>v</c>, <c>n</c> or <c>a</c>.</param>
    /// <param name="lemma">In lower case; the parts of “set up” apart by one blank.</param>
    public static int KeyOf(char part, ReadOnlySpan<char> lemma)
    {
        var hash = WordHash.Of(lemma, part);
        return unchecked((int)((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15 >> 32));
    }

    /// <summary>Whether it holds a word as that part of speech.</summary>
    public bool Knows(string lemma, PartOfSpeech tag) => Find(lemma, PartOf(tag)) >= 0;

    /// <summary>
    /// A few numbers for a word's meanings, most frequent first: words of the same meaning share one, and an event noun has those of its verb, so that
    /// “acquisition”, “acquire” and “get” meet. For indexes; empty for a word that it does not hold.
    /// </summary>
    public IReadOnlyList<int> Classes(string lemma, PartOfSpeech tag)
    {
        var word = Look(lemma, tag);
        if (word < 0)
        {
            return [];
        }

        List<int> classes = [.. _senses.Of(word)];
        foreach (var other in _derived.Of(word))
        {
            foreach (var sense in _senses.Of(other))
            {
                classes.Add(sense);
            }
        }

        return [.. classes.Distinct().Take(MostClasses)];
    }

    /// <summary>Whether a noun tells an event or act in one of its first two senses.</summary>
    public bool IsEvent(string noun)
    {
        var word = Find(noun, 'n');
        if (word < 0)
        {
            return false;
        }

        foreach (var sense in _senses.Of(word)[..Math.Min(2, _senses.Of(word).Length)])
        {
            if (_fields[sense] is Act or Event)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The closest tie between two words.</summary>
    public Kinship Kinship(string one, PartOfSpeech oneTag, string other, PartOfSpeech otherTag)
    {
        return one == other ? new Kinship(KinshipKind.Same, 0) : Kinship(Look(one, oneTag), Look(other, otherTag));
    }

    /// <summary>The row of a word as that part of speech, else as another; -1 if it holds none.</summary>
    public int RowOf(string lemma, PartOfSpeech tag) => Look(lemma, tag);

    /// <summary>The closest tie between the words of two rows; none for -1.</summary>
    public Kinship Kinship(int one, int other)
    {
        var (a, b) = (one, other);
        if (a < 0 || b < 0)
        {
            return default;
        }

        if (_opposites.Of(a).Contains(b) || FamilyOpposed(a, b))
        {
            return new Kinship(KinshipKind.Antonym, 0);
        }

        if (AreDerived(a, b))
        {
            return new Kinship(KinshipKind.Derived, 0);
        }

        return BySenses(a, b);
    }

    /// <summary>Whether one word is a kind of the other, entails it or causes it: “murder” and “kill”, not the reverse.</summary>
    /// <param name="one">The narrower word.</param>
    /// <param name="oneTag">Its part of speech.</param>
    /// <param name="other">The broader word.</param>
    /// <param name="otherTag">Its part of speech.</param>
    /// <param name="most">How far down the words' senses it may be found, both added.</param>
    public bool IsKind(string one, PartOfSpeech oneTag, string other, PartOfSpeech otherTag, int most)
    {
        var (a, b) = (Look(one, oneTag), Look(other, otherTag));
        return a >= 0 && b >= 0 && Meanings(b) is var broader
            && Meanings(a).Exists(narrow => broader.Exists(broad => narrow.Rank + broad.Rank <= most && _parents.Of(narrow.Sense).Contains(broad.Sense)));
    }

    private static char PartOf(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Verb or PartOfSpeech.Auxiliary => 'v',
        PartOfSpeech.Adjective or PartOfSpeech.Adverb => 'a',
        _ => 'n',
    };

    // “acquisition” and “acquire”; two nouns of one verb
    private bool AreDerived(int one, int other)
    {
        var ofOther = _derived.Of(other);
        return _derived.Of(one).Contains(other) || ofOther.Contains(one) || _derived.Of(one).ContainsAny(ofOther);
    }

    // “rise” the noun and “fall” the verb
    private bool FamilyOpposed(int one, int other)
    {
        foreach (var verb in _derived.Of(one))
        {
            if (_opposites.Of(verb).Contains(other) || _opposites.Of(verb).ContainsAny(_derived.Of(other)))
            {
                return true;
            }
        }

        foreach (var verb in _derived.Of(other))
        {
            if (_opposites.Of(one).Contains(verb))
            {
                return true;
            }
        }

        return false;
    }

    private Kinship BySenses(int one, int other)
    {
        var (ofOne, ofOther) = (Meanings(one), Meanings(other));
        var best = default(Kinship);
        for (var i = 0; i < ofOne.Count; i++)
        {
            for (var j = 0; j < ofOther.Count; j++)
            {
                var (a, b) = (ofOne[i], ofOther[j]);
                var kind = a.Sense == b.Sense ? KinshipKind.Synonym
                    : _parents.Of(a.Sense).Contains(b.Sense) || _parents.Of(b.Sense).Contains(a.Sense) ? KinshipKind.Broader
                    : _parents.Of(a.Sense).ContainsAny(_parents.Of(b.Sense)) ? KinshipKind.Sister
                    : KinshipKind.None;
                var found = new Kinship(kind, a.Rank + b.Rank);
                if (kind is not KinshipKind.None && (best.Kind is KinshipKind.None || kind < best.Kind || (kind == best.Kind && found.Rank < best.Rank)))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    // A word's own senses, then those of the verbs it is derived from.
    private List<(int Sense, int Rank)> Meanings(int word) => _meanings[word] ??= Gathered(word);

    private List<(int Sense, int Rank)> Gathered(int word)
    {
        List<(int Sense, int Rank)> found = [];
        Add(word);
        foreach (var other in _derived.Of(word))
        {
            Add(other);
        }

        return found;

        void Add(int from)
        {
            var senses = _senses.Of(from);
            for (var rank = 0; rank < senses.Length; rank++)
            {
                found.Add((senses[rank], rank));
            }
        }
    }

    // As the part of speech it was tagged as, else as another.
    private int Look(string lemma, PartOfSpeech tag)
    {
        var part = PartOf(tag);
        var found = Find(lemma, part);
        foreach (var other in "vna")
        {
            if (found < 0 && other != part)
            {
                found = Find(lemma, other);
            }
        }

        return found;
    }

    private int Find(string lemma, char part) => Array.BinarySearch(_keys, KeyOf(part, lemma)) is >= 0 and var row ? row : -1;

    /// <summary>Lists of numbers, one for each row, laid end to end.</summary>
    private sealed class Lists
    {
        private readonly int[] _starts;
        private readonly int[] _items;

        public Lists(Weights weights, string name)
        {
            var counts = weights.Cells<sbyte>(name + ".counts");
            _items = weights.Cells<int>(name);
            _starts = new int[counts.Length + 1];
            for (var row = 0; row < counts.Length; row++)
            {
                _starts[row + 1] = _starts[row] + counts[row];
            }
        }

        public ReadOnlySpan<int> Of(int row) => _items.AsSpan(_starts[row].._starts[row + 1]);
    }
}

/// <summary>How two words are tied.</summary>
/// <param name="Kind">The tie.</param>
/// <param name="Rank">How far down the words' senses it was found, both added: 0 for the most frequent senses of both.</param>
internal readonly record struct Kinship(KinshipKind Kind, int Rank);

/// <summary>Ties of words, None apart from close to far.</summary>
internal enum KinshipKind
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>The same lemma.</summary>
    Same,

    /// <summary>One from the other, or both from one verb: “acquisition” and “acquire”.</summary>
    Derived,

    /// <summary>A sense in common: “buy” and “purchase”, the nouns of such verbs too.</summary>
    Synonym,

    /// <summary>One is a kind of the other, entails it or causes it: “murder” and “kill”, “kill” and “die”.</summary>
    Broader,

    /// <summary>Two kinds of one thing.</summary>
    Sister,

    /// <summary>Opposites: “rise” and “fall”.</summary>
    Antonym,
}
