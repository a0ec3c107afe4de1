namespace Stemma.Eval;

/// <summary>A passage of <c>eval/labels/decomposition.txt</c> with the claims it makes; the form is told in <c>DECOMPOSITION.md</c> beside it.</summary>
/// <param name="Before">What stands before it in the same report; empty if nothing does.</param>
/// <param name="Text">The passage.</param>
/// <param name="IsHeld">Whether it is kept unseen.</param>
/// <param name="Claims">What it claims, in the order of the file.</param>
internal sealed record DecomposedSentence(string Before, string Text, bool IsHeld, IReadOnlyList<GoldClaim> Claims)
{
    /// <summary>Every passage of a file.</summary>
    /// <exception cref="FormatException">A line is of no known form, or a claim's words are not the passage's; the message names the line.</exception>
    public static IReadOnlyList<DecomposedSentence> In(string file)
    {
        List<DecomposedSentence> found = [];
        var (before, number) = ("", 0);
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()))
        {
            number++;
            switch (line)
            {
                case "" or ['#', ..]:
                    break;
                case ['<', ' ', ..]:
                    before = line[2..];
                    break;
                case ['D' or 'H', ' ', ..]:
                    found.Add(new DecomposedSentence(before, line[2..], line[0] == 'H', []));
                    before = "";
                    break;
                default:
                    found[^1] = found.Count > 0
                        ? found[^1] with { Claims = [.. found[^1].Claims, GoldClaim.Parse(line, found[^1], $"{Path.GetFileName(file)}:{number}")] }
                        : throw new FormatException($"{Path.GetFileName(file)}:{number}: a claim without a passage.");
                    break;
            }
        }

        return found;
    }
}

/// <summary>One claim of a passage.</summary>
/// <param name="World">Whose it is: <c>a</c> the report's, <c>s</c> a source's, <c>x</c> either.</param>
/// <param name="Polarity"><c>+</c>, <c>-</c> or <c>?</c>.</param>
/// <param name="Whole">The index of the claim that it is a part of.</param>
/// <param name="IsOptional">Whether it need not be claimed.</param>
/// <param name="Keys">Words that must be there, by their index in the passage.</param>
/// <param name="Plain">The other words that belong to it.</param>
/// <param name="Allowed">All of these, and those that may be there.</param>
internal sealed record GoldClaim(
    char World, char Polarity, int? Whole, bool IsOptional, IReadOnlySet<int> Keys, IReadOnlySet<int> Plain, IReadOnlySet<int> Allowed)
{
    /// <summary>The line as written.</summary>
    public string Line { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Line;

    /// <summary>Reads one line of a passage.</summary>
    /// <exception cref="FormatException">See <see cref="DecomposedSentence.In"/>.</exception>
    public static GoldClaim Parse(string line, DecomposedSentence passage, string where)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var signs = blank < 0 ? "" : line[..blank];
        if (signs is not ['a' or 's' or 'x', '+' or '-' or '?', ..] || signs[2..].Any(sign => sign is not ('<' or 'o')))
        {
            throw new FormatException($"{where}: a claim begins with a world and a polarity.");
        }

        var words = ClaimWords.In(passage.Text);
        HashSet<int> keys = [], plain = [], allowed = [];
        var from = 0;
        foreach (var piece in PiecesOf(line[(blank + 1)..]))
        {
            var start = Find(passage.Text, piece.Words, from);
            if (start < 0)
            {
                throw new FormatException($"{where}: “{piece.Words}” does not stand in the passage, or not there.");
            }

            from = start + piece.Words.Length;
            for (var at = 0; at < words.Count; at++)
            {
                if (words[at].Start >= start && words[at].End <= from)
                {
                    allowed.Add(at);
                    var mark = piece.Marks[words[at].Start - start];
                    var word = words[at].In(passage.Text).ToString();
                    _ = mark == '{' ? false : mark == '*' || ClaimWords.IsKey(word) ? keys.Add(at) : !ClaimWords.IsEmpty(word) && plain.Add(at);
                }
            }
        }

        return keys.Count + plain.Count == 0
            ? throw new FormatException($"{where}: a claim without words.")
            : new GoldClaim(signs[0], signs[1], signs.Contains('<', StringComparison.Ordinal) ? WholeIn(passage.Claims) : null, signs.Contains('o', StringComparison.Ordinal), keys, plain, allowed) { Line = line };
    }

    // Where whole words stand: “he” is not found in “the”.
    private static int Find(string text, string words, int from)
    {
        var start = text.IndexOf(words, from, StringComparison.Ordinal);
        while (start >= 0 && ((start > 0 && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(words[0])) || (start + words.Length < text.Length && char.IsLetterOrDigit(text[start + words.Length]) && char.IsLetterOrDigit(words[^1]))))
        {
            start = text.IndexOf(words, start + 1, StringComparison.Ordinal);
        }

        return start;
    }

    private static int? WholeIn(IReadOnlyList<GoldClaim> claims)
    {
        for (var at = claims.Count - 1; at >= 0; at--)
        {
            if (claims[at].Whole is null)
            {
                return at;
            }
        }

        return null;
    }

    // The words of each piece without the marks, and the mark that stands over each character.
    private static IEnumerable<(string Words, string Marks)> PiecesOf(string marked)
    {
        var (words, marks, mark) = ("", "", ' ');
        foreach (var one in marked + '…')
        {
            switch (one)
            {
                case '…':
                    var lead = words.Length - words.TrimStart().Length;
                    if (words.Trim() is { Length: > 0 } piece)
                    {
                        yield return (piece, marks[lead..]);
                    }

                    (words, marks) = ("", "");
                    break;
                case '{' or '}':
                    mark = one == '{' ? '{' : ' ';
                    break;
                case '*':
                    mark = mark == '*' ? ' ' : '*';
                    break;
                default:
                    words += one;
                    marks += mark;
                    break;
            }
        }
    }
}
