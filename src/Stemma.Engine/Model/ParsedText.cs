using Stemma.Words;

namespace Stemma.Model;

/// <summary>A report's text with what parsing found in it. All lists are in reading order and lie inside the text.</summary>
/// <param name="Text">The words; the same string as the report's.</param>
/// <param name="Tokens">Words and punctuation marks; they do not overlap.</param>
/// <param name="Sentences">Sentences; they do not overlap and none crosses a paragraph.</param>
/// <param name="Quotes">The insides of quotations, without the marks. A quotation may run over several paragraphs.</param>
/// <param name="Names">Persons, bodies, places and outlets.</param>
/// <param name="Quantities">Numbers with what they count.</param>
/// <param name="Times">Dates and times, resolved against the report's date.</param>
public sealed record ParsedText(
    string Text,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<TextSpan> Quotes,
    IReadOnlyList<Name> Names,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<TimeMention> Times)
{
    /// <summary>What the parser's network made of each token, for the models that read on from there; empty if the text was not parsed by it.</summary>
    internal short[] Encoded { get; init; } = [];

    /// <summary>The tokens that lie wholly inside <paramref name="span"/>, in order.</summary>
    public IEnumerable<Token> TokensIn(TextSpan span) => Ordered.Inside(Tokens, span, token => token.Where);
}

/// <summary>A word, number or punctuation mark.</summary>
/// <param name="Where">Its place.</param>
/// <param name="Lemma">Its dictionary form in lower case, as far as rules tell: <c>said</c> gives <c>say</c>.</param>
public readonly record struct Token(TextSpan Where, string Lemma)
{
    /// <summary>Its part of speech.</summary>
    public PartOfSpeech Tag { get; init; }

    /// <summary>Its Penn Treebank tag, which tells tense and number too: <c>VBD</c>, <c>NNS</c>; null if the text was not tagged.</summary>
    public string? FineTag { get; init; }

    /// <summary>The index of the token it depends on, counted from its own: -2 is the second before it; 0 for the root of a sentence.</summary>
    public int HeadOffset { get; init; }

    /// <summary>Its relation to that token in Universal Dependencies, with subtype: <c>nsubj:pass</c>; null if the text was not parsed.</summary>
    public string? Relation { get; init; }

    /// <summary>How sure the parser is of the head: by how much its log likelihood exceeds the next best one's, in 64ths.</summary>
    internal short Margin { get; init; }

    /// <summary>The next best head, as <see cref="HeadOffset"/>.</summary>
    internal int RivalOffset { get; init; }
}

/// <summary>Parts of speech of Universal Dependencies (de Marneffe et al. 2021).</summary>
public enum PartOfSpeech
{
    /// <summary>Not told (X).</summary>
    Other,

    /// <summary>ADJ.</summary>
    Adjective,

    /// <summary>ADP: “of”, “to” before a noun.</summary>
    Adposition,

    /// <summary>ADV.</summary>
    Adverb,

    /// <summary>AUX: “is”, “will”, “has” before a verb.</summary>
    Auxiliary,

    /// <summary>CCONJ: “and”, “but”.</summary>
    Coordinator,

    /// <summary>DET.</summary>
    Determiner,

    /// <summary>INTJ.</summary>
    Interjection,

    /// <summary>NOUN.</summary>
    Noun,

    /// <summary>NUM.</summary>
    Numeral,

    /// <summary>PART: “not”, “to” before a verb, the possessive.</summary>
    Particle,

    /// <summary>PRON.</summary>
    Pronoun,

    /// <summary>PROPN.</summary>
    ProperNoun,

    /// <summary>PUNCT.</summary>
    Punctuation,

    /// <summary>SCONJ: “that”, “because”.</summary>
    Subordinator,

    /// <summary>SYM: “$”, “%”.</summary>
    Symbol,

    /// <summary>VERB.</summary>
    Verb,
}

/// <summary>A sentence or headline.</summary>
/// <param name="Where">Its place, without white space around it.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
public readonly record struct Sentence(TextSpan Where, int Paragraph, int FirstToken, int EndToken);

/// <summary>A name in the text.</summary>
/// <param name="Where">Its place, titles left out.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Canonical">The fullest form the report uses for the same thing: <c>Ana Ortiz</c> for a later “Ortiz”.</param>
public sealed record Name(TextSpan Where, NameKind Kind, string Canonical);

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>Not decided.</summary>
    Other,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A government, ministry, party, company or other body.</summary>
    Organisation,

    /// <summary>A country, region or town.</summary>
    Place,

    /// <summary>A people or nationality: “Veldan”.</summary>
    Nationality,

    /// <summary>A publisher or agency.</summary>
    Outlet,
}
