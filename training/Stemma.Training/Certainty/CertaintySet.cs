using System.Text;
using System.Text.Json;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Training.Certainty;

/// <summary>A predicate with its gold value, in a sentence as our own parser reads it.</summary>
/// <param name="Parsed">The sentence, alone.</param>
/// <param name="Token">The token that the gold span falls on; -1 if there is none.</param>
/// <param name="Value">From -3, did not happen, to 3, happened.</param>
/// <param name="Line">The number of its sentence in the file.</param>
internal sealed record GoldPredicate(ParsedText Parsed, int Token, double Value, int Line);

/// <summary>Reads sets of sentences with valued predicates: one JSON object a line, tokens apart by blanks, spans in tokens.</summary>
internal static class CertaintySet
{
    /// <summary>The predicates of a file, in order.</summary>
    /// <exception cref="JsonException">A line is not of this form.</exception>
    public static IEnumerable<GoldPredicate> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var (text, places) = Text(json.RootElement.GetProperty("text").GetString()!);
            var parsed = TextParser.Parse(text, null, SourceBook.Shipped);
            foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
            {
                var span = target.GetProperty("span1");
                var where = new TextSpan(places[span[0].GetInt32()].Start, places[span[1].GetInt32() - 1].End);
                yield return new GoldPredicate(parsed, TokenAt(parsed, where), target.GetProperty("label").GetDouble(), number);
            }

            number++;
        }
    }

    /// <summary>The token that shares the most characters with a span, the first of equals; -1 if none does.</summary>
    public static int TokenAt(ParsedText parsed, TextSpan where)
    {
        var (best, most) = (-1, 0);
        for (var at = Ordered.FirstEndingAfter(parsed.Tokens, where.Start, token => token.Where); at < parsed.Tokens.Count && parsed.Tokens[at].Where.Start < where.End; at++)
        {
            var common = Math.Min(where.End, parsed.Tokens[at].Where.End) - Math.Max(where.Start, parsed.Tokens[at].Where.Start);
            (best, most) = common > most ? (at, common) : (best, most);
        }

        return best;
    }

    // The treebank's quotation marks and brackets become those of a page.
    private static (string Text, TextSpan[] Places) Text(string tokenised)
    {
        var text = new StringBuilder(tokenised.Length);
        List<TextSpan> places = [];
        foreach (var token in tokenised.Split(' '))
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            var start = text.Length;
            text.Append(token switch { "``" or "''" => "\"", "-LRB-" => "(", "-RRB-" => ")", _ => token });
            places.Add(new TextSpan(start, text.Length));
        }

        return (text.ToString(), [.. places]);
    }
}
