using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Rules that say the same in other words.</summary>
internal static class Rewrites
{
    private static readonly Dictionary<string, string> Participles = new(StringComparer.Ordinal)
    {
        ["took"] = "taken",
        ["gave"] = "given",
        ["wrote"] = "written",
        ["saw"] = "seen",
        ["drew"] = "drawn",
        ["broke"] = "broken",
        ["chose"] = "chosen",
        ["stole"] = "stolen",
        ["drove"] = "driven",
        ["threw"] = "thrown",
        ["beat"] = "beaten",
        ["began"] = "begun",
        ["withdrew"] = "withdrawn",
        ["overthrew"] = "overthrown",
        ["shook"] = "shaken",
        ["forgave"] = "forgiven",
        ["did"] = "done",
        ["showed"] = "shown",
    };

    // Verbs whose object is no one to whom something is done.
    private static readonly string[] Stative = ["have", "be", "become", "lack", "cost", "resemble", "want", "mean", "get", "let", "enter", "leave", "join", "do", "take", "say", "remain", "seem"];

    // Adverbs of manner only: they say how, not whether, how sure, how much or when.
    private static readonly string[] Manner =
        ["quickly", "slowly", "secretly", "quietly", "successfully", "carefully", "suddenly", "openly", "angrily", "calmly", "briefly", "formally", "publicly", "swiftly", "rapidly",
         "warmly", "loudly", "eagerly", "strongly", "sharply", "firmly", "closely", "peacefully", "gradually", "repeatedly", "personally", "directly"];

    private static readonly string[] Titles = ["Minister", "President", "Senator", "Governor", "General", "Mayor", "Judge", "Mr.", "Mrs.", "Ms.", "Dr.", "Dr", "Mr", "Defence Minister", "Gov.", "Sen.", "Gen.", "Rep.", "Captain", "Colonel"];

    private static readonly string[] Added = ["Mr.", "Ms.", "Dr.", "Mr", "Dr"];

    /// <summary>Every rewrite of a sentence, at most one a rule.</summary>
    public static IEnumerable<Rewording> Of(PlainSentence sentence) =>
    [
        .. Passive(sentence),
        .. Rewording.OfPairs(sentence, "synonym", RewordingWords.Synonyms, (one, at) => !one.IsNamed(at)),
        .. RewrittenForms.Of(sentence),
        .. Order(sentence),
        .. Dropped(sentence),
        .. Framed(sentence),
        .. Rewording.OfPairs(sentence, "contraction", RewordingWords.Contractions, (_, _) => true),
        .. Rewording.OfPairs(sentence, "short-form", RewordingWords.ShortForms, (_, _) => true),
        .. Named(sentence),
    ];

    private static IEnumerable<Rewording> Passive(PlainSentence sentence)
    {
        var root = sentence.Root;
        var (subject, thing) = (sentence.Child(root, "nsubj"), sentence.Child(root, "obj"));
        if (subject < 0 || thing != NextNoun(sentence, root, thing) || Stative.Contains(sentence.Tokens[root].Lemma) || sentence.Has(root, "xcomp", "ccomp", "iobj", "conj", "compound:prt", "cop")
            || sentence.Subtree(subject) is not { First: 0 } one || sentence.Subtree(thing) is not { } other
            || sentence.Tokens[subject].Tag == PartOfSpeech.Pronoun || sentence.Tokens[thing].Tag == PartOfSpeech.Pronoun)
        {
            yield break;
        }

        var auxiliaries = Enumerable.Range(one.Last + 1, root - one.Last - 1).ToList();
        var many = sentence.Tokens[thing].FineTag is "NNS" or "NNPS" || sentence.Has(thing, "conj");
        var participle = Participles.GetValueOrDefault(sentence.Word(root), sentence.Word(root));
        var verb = auxiliaries switch
        {
            [] when sentence.Tokens[root].FineTag == "VBD" => $"{(many ? "were" : "was")} {participle}",
            [var only] when sentence.Word(only) is "has" or "have" && sentence.Tokens[root].FineTag == "VBN" => $"{(many ? "have" : "has")} been {participle}",
            [var only] when sentence.Word(only) == "will" && sentence.Tokens[root].Lemma.EndsWith('d') is false && Regular(sentence.Tokens[root].Lemma) is { } past => $"will be {past}",
            _ => null,
        };
        if (verb is null || other.First != root + 1)
        {
            yield break;
        }

        var rest = other.Last + 1 < sentence.Tokens.Count - 1 ? " " + sentence.Span(other.Last + 1, sentence.Tokens.Count - 2).In(sentence.Text).ToString() : "";
        var (by, what) = (sentence.Inside(one.First, one.Last), sentence.Inside(other.First, other.Last));
        yield return Rewording.Of(sentence, "passive", PlainSentence.Tidy($"{what} {verb} by {by}{rest}."));
    }

    // What a network took for a person may be a browser.
    private static bool IsPerson(string name) => name.Split(' ') is [var given, _] && (GivenNames.Gender(given.ToLowerInvariant()) != 0 || given is "Omar" or "Ana" or "Lena" or "Havel" or "Piet");

    private static int NextNoun(PlainSentence sentence, int root, int thing) =>
        thing > root && sentence.Subtree(thing) is { } span && span.First == root + 1 ? thing : -2;

    private static string? Regular(string lemma) =>
        lemma switch
        {
            "send" => "sent",
            "build" => "built",
            "sell" => "sold",
            "buy" => "bought",
            _ when lemma.EndsWith('e') => lemma + "d",
            _ when lemma.Length > 4 && lemma[^1] is not ('y' or 't' or 'n' or 'p' or 'g') => lemma + "ed",
            _ => null,
        };

    // A time or place at the end goes to the front.
    private static IEnumerable<Rewording> Order(PlainSentence sentence)
    {
        var last = sentence.Tokens.Count - 2;
        for (var head = last; head > sentence.Root; head--)
        {
            if (sentence.HeadOf(head) == sentence.Root && sentence.Tokens[head].Relation is "obl" or "obl:tmod" or "obl:npmod"
                && sentence.Subtree(head) is { } span && span.Last == last && span.First > sentence.Root
                && sentence.Tokens[span.First].Lemma is "on" or "in" or "at" or "last" or "during" or "after" or "before" or "near"
                && sentence.Subtree(sentence.Root)?.First == 0
                && (sentence.Parsed.Times.Any(time => time.Where.Holds(sentence.Tokens[head].Where)) || sentence.Parsed.Names.Any(name => name.Kind == NameKind.Place && name.Where.Holds(sentence.Tokens[head].Where))))
            {
                var front = sentence.Span(span.First, span.Last).In(sentence.Text).ToString();
                yield return Rewording.Of(sentence, "order", PlainSentence.Tidy($"{front}, {sentence.Inside(0, span.First - 1)}."));
                yield break;
            }
        }
    }

    private static IEnumerable<Rewording> Dropped(PlainSentence sentence)
    {
        var manner = Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(at => Manner.Contains(sentence.Word(at)) && sentence.Tokens[at].Relation == "advmod" && sentence.Tokens[at].Where.Start > 0, -1);
        if (manner >= 0)
        {
            yield return Rewording.Of(sentence, "manner", sentence.With((sentence.Tokens[manner].Where, "")));
        }
        else if (sentence.Tokens[sentence.Root] is { FineTag: "VBD" } verb && sentence.Has(sentence.Root, "obj") && Distortions.Verb(sentence) == sentence.Root)
        {
            var word = Manner[sentence.Dice("manner", Manner.Length)];
            yield return new Rewording(sentence.Set, "manner", sentence.Text, sentence.With((new TextSpan(verb.Where.Start, verb.Where.Start), word + " ")), RewordingWords.IsHeld(word));
        }

        var apposition = Enumerable.Range(1, sentence.Tokens.Count - 1).FirstOrDefault(at => sentence.Tokens[at].Relation == "appos" && IsBetweenCommas(sentence, at), -1);
        if (apposition >= 0 && sentence.Subtree(apposition) is { } span)
        {
            var end = sentence.Word(span.Last) == "," ? span.Last : span.Last + 1;
            var start = sentence.Word(span.First) == "," ? span.First : span.First - 1;
            yield return Rewording.Of(sentence, "apposition", sentence.With((new TextSpan(sentence.Tokens[start].Where.Start, sentence.Tokens[end].Where.End), "")));
        }
    }

    private static bool IsBetweenCommas(PlainSentence sentence, int at) =>
        sentence.Subtree(at) is { } span
        && span.First > 0 && span.Last + 1 < sentence.Tokens.Count
        && (sentence.Word(span.First) == "," || sentence.Word(span.First - 1) == ",")
        && (sentence.Word(span.Last) == "," || sentence.Word(span.Last + 1) is ",");

    private static IEnumerable<Rewording> Framed(PlainSentence sentence)
    {
        if (Distortions.SpeaksOf(sentence))
        {
            yield break;
        }

        var frame = RewordingWords.Frames[sentence.Dice("frame", RewordingWords.Frames.Count)];
        var (small, plain) = (sentence.Inside(0, sentence.Tokens.Count - 2), sentence.Span(0, sentence.Tokens.Count - 2).In(sentence.Text).ToString());
        var words = frame.Replace("{0}", small, StringComparison.Ordinal).Replace("{1}", plain, StringComparison.Ordinal);
        yield return new Rewording(sentence.Set, "frame", sentence.Text, words, RewordingWords.IsHeld(frame));
    }

    private static IEnumerable<Rewording> Named(PlainSentence sentence)
    {
        foreach (var name in sentence.Parsed.Names.Where(name => name.Kind == NameKind.Person && IsPerson(name.Where.In(sentence.Text).ToString())))
        {
            var words = name.Where.In(sentence.Text).ToString();
            var before = sentence.Text[..name.Where.Start];
            var title = Titles.Where(title => before.EndsWith(title + " ", StringComparison.OrdinalIgnoreCase)).OrderByDescending(title => title.Length).FirstOrDefault();
            if (words.Contains(' ', StringComparison.Ordinal) && !words.EndsWith("Jr.", StringComparison.Ordinal))
            {
                yield return Rewording.Of(sentence, "last-name", sentence.With((name.Where, words[(words.LastIndexOf(' ') + 1)..])));
            }

            if (title is not null)
            {
                yield return Rewording.Of(sentence, "title", sentence.With((new TextSpan(name.Where.Start - title.Length - 1, name.Where.Start), "")));
            }
            else if (name.Where.Start == 0 || !char.IsUpper(before.TrimEnd().Split(' ')[^1].FirstOrDefault('a')))
            {
                var added = Added[sentence.Dice("title", Added.Length)];
                yield return new Rewording(sentence.Set, "title", sentence.Text, sentence.With((new TextSpan(name.Where.Start, name.Where.Start), added + " ")), RewordingWords.IsHeld(added));
            }

            yield break;
        }
    }
}
