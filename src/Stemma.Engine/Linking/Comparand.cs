using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A proposition made ready for many comparisons: what each of its parts is, looked up once.</summary>
internal sealed class Comparand
{
    // “A spokeswoman said officials had reported that …”
    private const int MostFrames = 3;

    public Comparand(Proposition proposition)
    {
        Proposition = proposition;
        Words = [.. proposition.Parts.Select(part => new Word(part))];
        Root = RootOf(Words);
        for (var step = 0; step < MostFrames && Told(Root) is >= 0 and var told; step++)
        {
            Frames.Add(Root);
            Root = told;
        }
    }

    public Proposition Proposition { get; }

    /// <summary>Its parts in reading order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The index of the word that tells what it is about: the first verb at the top, else the first word there; -1 if there is none.</summary>
    public int Root { get; }

    /// <summary>The words that only tell that something was said: they and what hangs on them, but for what was said, count for nothing.</summary>
    public HashSet<int> Frames { get; } = [];

    /// <summary>Whether a word only belongs to a frame of saying.</summary>
    public bool IsFrame(int at)
    {
        if (Frames.Count == 0)
        {
            return false;
        }

        var isSaid = false;
        for (var step = 0; at >= 0 && step < Words.Count; step++, at = Words[at].Part.Of)
        {
            if (at == Root)
            {
                return false;
            }

            if (Frames.Contains(at))
            {
                return !isSaid;
            }

            isSaid = Words[at].Part.Role is "object" or "clause" or "conj";
        }

        return false;
    }

    // What a verb of saying says, if it is a clause with a verb.
    private int Told(int root)
    {
        if (root < 0 || !Words[root].IsVerb || !Contrasts.Reports(Words[root].Stem))
        {
            return -1;
        }

        for (var at = 0; at < Words.Count; at++)
        {
            if (Words[at].Part is { Role: "clause" } part && part.Of == root && Words[at].IsVerb)
            {
                return at;
            }
        }

        return -1;
    }

    private static int RootOf(IReadOnlyList<Word> words)
    {
        var root = -1;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Part.Role == "root" && (words[at].IsVerb || root < 0))
            {
                root = at;
                if (words[at].IsVerb)
                {
                    return root;
                }
            }
        }

        return root;
    }

    /// <summary>A part with the forms in which it is compared.</summary>
    internal sealed class Word(Part part)
    {
        private int? _row;

        public Part Part { get; } = part;

        /// <summary>The stem of its first word, so that “set up” and “set” meet.</summary>
        public string Stem { get; } = Normal.Stem(part.Key);

        /// <summary>Its form as a name: of a noun too, which may be the last word of one.</summary>
        public string Name => field ??= Part.Kind is PartKind.Name ? NameForms.Plain(Part.Key) : Part.Kind is PartKind.Word ? NameKey.Of(Part.Key) : "";

        /// <summary>Its row in the lexicon; -1 if it is not there.</summary>
        public int Row => _row ??= Lexicon.Shipped.RowOf(Part.Key, Tag);

        /// <summary>Whether it is a verb, noun or other word that means something.</summary>
        public bool IsContent => Part.Kind is PartKind.Word or PartKind.Quality or PartKind.Verb or PartKind.Past;

        /// <summary>Whether it is a verb.</summary>
        public bool IsVerb => Part.Kind is PartKind.Verb or PartKind.Past;

        /// <summary>Its part of speech, as far as the parts tell.</summary>
        public PartOfSpeech Tag => Part.Kind switch
        {
            PartKind.Verb or PartKind.Past => PartOfSpeech.Verb,
            PartKind.Quality => PartOfSpeech.Adjective,
            _ => PartOfSpeech.Noun,
        };
    }
}
