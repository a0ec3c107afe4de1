using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>One parsed sentence that rules reword, with the names that its story offers for others of their kind.</summary>
/// <param name="Set">The set it is of: <c>own</c>, <c>polnear</c>, <c>ecbplus</c>.</param>
/// <param name="Parsed">Its text alone, parsed.</param>
/// <param name="Near">Names of the same story, in a fixed order.</param>
/// <param name="NearWords">The words of each as printed.</param>
internal sealed record PlainSentence(string Set, ParsedText Parsed, IReadOnlyList<Name> Near, IReadOnlyDictionary<Name, string> NearWords)
{
    public string Text => Parsed.Text;

    public IReadOnlyList<Token> Tokens => Parsed.Tokens;

    /// <summary>The index of the root.</summary>
    public int Root { get; } = RootOf(Parsed.Tokens);

    public string Word(int at) => Tokens[at].Where.In(Text).ToString();

    public int HeadOf(int at) => Tokens[at].HeadOffset == 0 ? -1 : at + Tokens[at].HeadOffset;

    public IEnumerable<int> ChildrenOf(int at) => Enumerable.Range(0, Tokens.Count).Where(child => HeadOf(child) == at);

    public int Child(int at, params string[] relations) =>
        ChildrenOf(at).FirstOrDefault(child => relations.Contains(Tokens[child].Relation), -1);

    public bool Has(int at, params string[] relations) => Child(at, relations) >= 0;

    /// <summary>A number that follows from the sentence and a rule's name: the dice of the rules.</summary>
    public int Dice(string rule, int sides) => Convert.ToInt32(ContentHash.Prefix($"{rule}|{Text}", 6), 16) % sides;

    /// <summary>The first and the last token below one, itself with them; null if they do not lie in one stretch.</summary>
    public (int First, int Last)? Subtree(int top)
    {
        var below = Enumerable.Range(0, Tokens.Count).Where(at => IsBelow(at, top)).ToList();
        return below[^1] - below[0] + 1 == below.Count ? (below[0], below[^1]) : null;
    }

    public bool IsBelow(int at, int top)
    {
        for (var step = 0; at >= 0 && step < Tokens.Count; step++, at = HeadOf(at))
        {
            if (at == top)
            {
                return true;
            }
        }

        return false;
    }

    public TextSpan Span(int first, int last) => new(Tokens[first].Where.Start, Tokens[last].Where.End);

    public bool IsNamed(int at) => Parsed.Names.Any(name => name.Where.Holds(Tokens[at].Where)) || Word(at) == "I";

    /// <summary>The text with spans replaced; a span may be empty. The first letter is a capital again.</summary>
    public string With(params (TextSpan Where, string Words)[] edits)
    {
        var text = Text;
        foreach (var (where, words) in edits.OrderByDescending(edit => edit.Where.Start))
        {
            text = text[..where.Start] + words + text[where.End..];
        }

        return Tidy(text);
    }

    /// <summary>The words of a span as they stand inside a sentence.</summary>
    public string Inside(int first, int last)
    {
        var words = Span(first, last).In(Text).ToString();
        return first == 0 && !IsNamed(0) && Tokens[0].Tag != PartOfSpeech.ProperNoun ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    public static string Tidy(string text)
    {
        text = text.Replace("  ", " ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Replace(",.", ".", StringComparison.Ordinal).Trim();
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static int RootOf(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].HeadOffset == 0 && tokens[at].Tag == PartOfSpeech.Verb)
            {
                return at;
            }
        }

        return -1;
    }
}
