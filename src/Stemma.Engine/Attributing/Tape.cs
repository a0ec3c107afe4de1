using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>A parsed text as the rules read it: token by token, knowing what is quoted and what is named.</summary>
internal sealed class Tape
{
    private const string Hyphen = "‐";

    private readonly string[] _lower;
    private readonly int[] _quoteOf;
    private readonly int[] _sentenceOf;
    private readonly int[] _nameOf;
    private readonly int[] _quotedBefore;

    /// <summary>Lays the text out once.</summary>
    public Tape(ParsedText parsed)
    {
        Parsed = parsed;
        Count = parsed.Tokens.Count;
        _lower = new string[Count];
        _sentenceOf = new int[Count];
        for (var at = 0; at < Count; at++)
        {
            _lower[at] = parsed.Tokens[at].Where.In(parsed.Text).ToString().Replace('’', '\'').ToLowerInvariant();
        }

        for (var at = 1; at < Count - 1; at++)
        {
            _lower[at] = _lower[at] is "-" or "‑" && Touches(at - 1) && Touches(at) ? Hyphen : _lower[at];
        }

        for (var sentence = 0; sentence < parsed.Sentences.Count; sentence++)
        {
            Array.Fill(_sentenceOf, sentence, parsed.Sentences[sentence].FirstToken, parsed.Sentences[sentence].EndToken - parsed.Sentences[sentence].FirstToken);
        }

        _quoteOf = new int[Count];
        Array.Fill(_quoteOf, -1);
        _nameOf = Cover([.. parsed.Names.Select(name => name.Where)]);
        var quotes = new Run[parsed.Quotes.Count];
        for (int number = 0, at = 0; number < quotes.Length; number++)
        {
            quotes[number] = WithMarks(number, ref at);
        }

        Quotes = quotes;
        _quotedBefore = new int[Count + 1];
        for (var at = 0; at < Count; at++)
        {
            _quotedBefore[at + 1] = _quotedBefore[at] + (_quoteOf[at] >= 0 ? 1 : 0);
        }
    }

    /// <summary>What was parsed.</summary>
    public ParsedText Parsed { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; }

    /// <summary>The quotations as tokens, marks included.</summary>
    public IReadOnlyList<Run> Quotes { get; }

    /// <summary>The token in lower case with straight apostrophes; empty beyond the ends.</summary>
    public string Lower(int at) => at >= 0 && at < Count ? _lower[at] : "";

    /// <summary>The token's lemma; empty beyond the ends.</summary>
    public string Lemma(int at) => at >= 0 && at < Count ? Parsed.Tokens[at].Lemma : "";

    /// <summary>The token's relation to its head, with subtype; empty beyond the ends and where the text was not parsed.</summary>
    public string Relation(int at) => at >= 0 && at < Count ? Parsed.Tokens[at].Relation ?? "" : "";

    /// <summary>The token that the token depends on: itself for a root.</summary>
    public int HeadOf(int at) => Math.Clamp(at + Parsed.Tokens[at].HeadOffset, 0, Count - 1);

    /// <summary>The quotation that the token is inside of or a mark of; −1 outside.</summary>
    public int QuoteAt(int at) => at >= 0 && at < Count ? _quoteOf[at] : -1;

    /// <summary>Whether the token lies in a quotation or is its mark.</summary>
    public bool IsQuoted(int at) => QuoteAt(at) >= 0;

    /// <summary>How many tokens of the run lie in quotations.</summary>
    public int QuotedIn(Run run) => _quotedBefore[run.End] - _quotedBefore[run.First];

    /// <summary>The name that the token is part of, or null.</summary>
    public Name? NameAt(int at) => at >= 0 && at < Count && _nameOf[at] >= 0 ? Parsed.Names[_nameOf[at]] : null;

    /// <summary>The name that the token is part of, or null: not one that is the plural of a class, as “Veldan Republicans”.</summary>
    public Name? NamedAt(int at) => NameAt(at) is { } name && !IsClass(at, name) ? name : null;

    /// <summary>The number of the token's sentence.</summary>
    public int SentenceAt(int at) => _sentenceOf[at];

    /// <summary>The tokens of a sentence.</summary>
    public Run Sentence(int number) => new(Parsed.Sentences[number].FirstToken, Parsed.Sentences[number].EndToken);

    /// <summary>Whether the token begins with a letter, or goes on in a compound: “-” and “5” in “type-5”.</summary>
    public bool IsWord(int at) => at >= 0 && at < Count && (char.IsLetter(First(at)) || IsHyphen(at) || IsHyphen(at - 1));

    /// <summary>Whether the token begins with a capital.</summary>
    public bool IsCapital(int at) => at >= 0 && at < Count && char.IsUpper(First(at));

    /// <summary>Whether the token begins with a digit.</summary>
    public bool IsNumber(int at) => at >= 0 && at < Count && char.IsDigit(First(at));

    /// <summary>Whether no white space lies between the token and the next.</summary>
    public bool Touches(int at) => at >= 0 && at + 1 < Count && Parsed.Tokens[at].Where.End == Parsed.Tokens[at + 1].Where.Start;

    /// <summary>Whether the token is a part, or a hyphen, of a compound: each of the three in “Veldan-led”.</summary>
    public bool IsJoined(int at) => IsHyphen(at) || IsHyphen(at - 1) || IsHyphen(at + 1);

    /// <summary>Whether the token is a hyphen between two words that touch it; <see cref="Lower"/> gives <c>‐</c> for it, so that it is no dash.</summary>
    public bool IsHyphen(int at) => Lower(at) == Hyphen;

    /// <summary>Where the tokens stand.</summary>
    public TextSpan Span(Run run) => new(Parsed.Tokens[run.First].Where.Start, Parsed.Tokens[run.End - 1].Where.End);

    /// <summary>The tokens as printed.</summary>
    public string Text(Run run) => Span(run).In(Parsed.Text).ToString();

    /// <summary>Whether a sentence begins a paragraph.</summary>
    public bool BeginsParagraph(int sentence) =>
        sentence == 0 || Parsed.Sentences[sentence].Paragraph != Parsed.Sentences[sentence - 1].Paragraph;

    private bool IsClass(int at, Name name)
    {
        if (name.Kind is NameKind.Nationality or NameKind.Outlet or NameKind.Place)
        {
            return false;
        }

        var last = at;
        while (NameAt(last + 1) == name)
        {
            last++;
        }

        var isSingle = NameAt(at - 1) != name && last == at;
        if (isSingle && SpeakerNouns.Of(Lower(at)) is { Sort: NounSort.Person, Kind: SpeakerKind.Politician } or { Sort: NounSort.Faceless })
        {
            return true;
        }

        return Lower(last).EndsWith('s') && name.Canonical.Count(one => one == ' ') < 2
            && SpeakerNouns.Of(Lower(last)) is { Sort: NounSort.Person or NounSort.Mass, Kind: SpeakerKind.Politician or SpeakerKind.Witness or SpeakerKind.Military or SpeakerKind.NonState or SpeakerKind.Poll };
    }

    private char First(int at) => Parsed.Text[Parsed.Tokens[at].Where.Start];

    private int[] Cover(IReadOnlyList<TextSpan> spans)
    {
        var cover = new int[Count];
        Array.Fill(cover, -1);
        var at = 0;
        for (var number = 0; number < spans.Count; number++)
        {
            while (at < Count && Parsed.Tokens[at].Where.End <= spans[number].Start)
            {
                at++;
            }

            for (; at < Count && Parsed.Tokens[at].Where.Start < spans[number].End; at++)
            {
                cover[at] = number;
            }
        }

        return cover;
    }

    // With the marks, where tokens stand right against the inside.
    private Run WithMarks(int number, ref int at)
    {
        var inside = Parsed.Quotes[number];
        while (at < Count && Parsed.Tokens[at].Where.End <= inside.Start)
        {
            at++;
        }

        var first = at > 0 && Parsed.Tokens[at - 1].Where.End == inside.Start ? at - 1 : at;
        while (at < Count && Parsed.Tokens[at].Where.Start < inside.End)
        {
            at++;
        }

        var end = at < Count && Parsed.Tokens[at].Where.Start == inside.End ? at + 1 : at;
        Array.Fill(_quoteOf, number, first, end - first);
        return new Run(first, end);
    }
}
