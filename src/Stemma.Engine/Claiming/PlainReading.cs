using System.Globalization;
using System.Text;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Writes a claim as it reads out of its context, as far as the report tells for sure whom its words mean.</summary>
internal static class PlainReading
{
    /// <summary>The claim in one line: names in full, “I” and “he” by name where only one can be meant, days with their dates in brackets.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="clause">The claim.</param>
    /// <param name="statement">The statement that carries it, if any.</param>
    public static string Of(ParsedText text, Clause clause, Statement? statement)
    {
        var plain = new StringBuilder();
        foreach (var piece in clause.Pieces)
        {
            plain.Append(plain.Length == 0 ? "" : " ");
            Append(plain, text, piece, clause, statement);
        }

        if (plain.Length > 0)
        {
            plain[0] = char.ToUpperInvariant(plain[0]);
        }

        return plain.ToString();
    }

    private static void Append(StringBuilder plain, ParsedText text, TextSpan piece, Clause clause, Statement? statement)
    {
        var at = piece.Start;
        foreach (var (where, words) in Changes(text, piece, clause, statement).OrderBy(change => change.Where.Start))
        {
            if (where.Start >= at && where.End <= piece.End)
            {
                plain.Append(text.Text, at, where.Start - at).Append(words);
                at = where.End;
            }
        }

        plain.Append(text.Text, at, piece.End - at).Replace('\n', ' ').Replace('\r', ' ');
    }

    private static IEnumerable<(TextSpan Where, string Words)> Changes(ParsedText text, TextSpan piece, Clause clause, Statement? statement)
    {
        foreach (var name in Ordered.Inside(text.Names, piece, name => name.Where).Where(name => name.Kind is NameKind.Person && name.Canonical.Length > name.Where.Length))
        {
            yield return (name.Where, name.Canonical);
        }

        foreach (var time in Ordered.Inside(text.Times, piece, time => time.Where).Where(time => time.IsLocated && !HasYear(text.Text, time)))
        {
            yield return (time.Where, $"{time.Where.In(text.Text)} [{Day(time.From)}{(time.To == time.From ? "" : $" to {Day(time.To)}")}]");
        }

        foreach (var token in text.TokensIn(piece).Where(token => token.Tag is PartOfSpeech.Pronoun))
        {
            if (Meant(text, token, clause, statement) is { } name)
            {
                yield return (token.Where, token.Lemma is "his" or "her" or "my" && token.FineTag == "PRP$" ? $"{name}’s" : name);
            }
        }
    }

    // Only where a single person can be meant: the one who speaks, or the only one named here before.
    private static string? Meant(ParsedText text, Token token, Clause clause, Statement? statement)
    {
        var speaker = statement is { Chain: [.., { Identity: SpeakerIdentity.Named } one] } && (one.Traits & SpeakerTraits.Plural) == 0 ? one : null;
        switch (token.Where.In(text.Text).ToString().ToLowerInvariant())
        {
            case "i" or "me" or "my":
                return speaker?.Name;
            case "he" or "she" or "him" or "his" or "her":
                var before = new TextSpan(clause.Sentence.Start, Math.Max(clause.Sentence.Start, token.Where.Start));
                string[] named = [.. Ordered.Inside(text.Names, before, name => name.Where).Where(name => name.Kind == NameKind.Person).Select(name => name.Canonical).Distinct()];
                return named switch
                {
                    [var only] => only,
                    [] when statement?.IsQuoted != true => speaker?.Name,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static bool HasYear(string text, TimeMention time)
    {
        var digits = 0;
        foreach (var one in time.Where.In(text))
        {
            digits = char.IsAsciiDigit(one) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    private static string Day(DateOnly day) =>
        day == DateOnly.MinValue || day == DateOnly.MaxValue ? "…" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
