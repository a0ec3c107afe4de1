using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>A proposition made ready for many comparisons: what each of its parts is, looked up once.</summary>
internal sealed class Comparand
{
    public Comparand(Proposition proposition)
    {
        Proposition = proposition;
        Words = [.. proposition.Parts.Select(part => new Word(part))];
    }

    public Proposition Proposition { get; }

    /// <summary>Its parts in reading order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>A part with the forms in which it is compared.</summary>
    internal sealed class Word(Part part)
    {
        public Part Part { get; } = part;

        /// <summary>The stem of its first word, so that “set up” and “set” meet.</summary>
        public string Stem { get; } = Normal.Stem(part.Key);

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
