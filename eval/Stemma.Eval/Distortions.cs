using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Rules that make a sentence say something else in one place.</summary>
internal static class Distortions
{
    private static readonly string[] Speech =
        ["say", "tell", "report", "announce", "claim", "state", "add", "note", "argue", "believe", "think", "write", "know", "ask", "confirm", "deny", "warn", "suggest", "hope", "expect"];

    // Who meets whom meets each other.
    private static readonly string[] Symmetric = ["meet", "marry", "face", "play", "join", "resemble", "get", "have", "be", "become"];

    /// <summary>Every distortion of a sentence, at most one a rule.</summary>
    public static IEnumerable<Rewording> Of(PlainSentence sentence) =>
    [
        .. Negation(sentence),
        .. Rewording.OfPairs(sentence, "direction", RewordingWords.Directions, IsWord),
        .. FromTo(sentence),
        .. DistortedNumbers.Of(sentence),
        .. Rewording.OfPairs(sentence, "measure", RewordingWords.Measured, IsWord),
        .. Swap(sentence),
        .. Others(sentence),
        .. DistortedDates.Of(sentence),
        .. Rewording.OfPairs(sentence, "status", RewordingWords.Statuses, IsVerb),
        .. Attempted(sentence),
        .. Doubted(sentence),
    ];

    /// <summary>The verb whose truth the sentence is about: below “said”, what was said; -1 if rules cannot tell.</summary>
    public static int Verb(PlainSentence sentence)
    {
        var root = sentence.Root;
        if (!Speech.Contains(sentence.Tokens[root].Lemma))
        {
            return root;
        }

        var said = sentence.Child(root, "ccomp");
        return said >= 0 && sentence.Tokens[said].Tag == PartOfSpeech.Verb && sentence.Has(said, "nsubj", "nsubj:pass") ? said : -1;
    }

    public static bool SpeaksOf(PlainSentence sentence) => sentence.Tokens.Any(token => Speech.Contains(token.Lemma) || token.Lemma is "accord");

    private static bool IsWord(PlainSentence sentence, int at) => !sentence.IsNamed(at) && !Speech.Contains(sentence.Tokens[at].Lemma);

    private static bool IsVerb(PlainSentence sentence, int at) =>
        sentence.Tokens[at] is { Tag: PartOfSpeech.Verb, FineTag: "VBD" or "VBZ" or "VBP" or "VBN" } && !sentence.Has(at, "aux:pass") && sentence.Tokens[at].Relation is not ("amod" or "acl");

    private static IEnumerable<Rewording> Negation(PlainSentence sentence)
    {
        var main = Verb(sentence);
        if (main < 0)
        {
            yield break;
        }

        var not = sentence.ChildrenOf(main).FirstOrDefault(at => sentence.Tokens[at].Lemma is "not" or "never", -1);
        var auxiliary = sentence.Child(main, "aux", "aux:pass");
        var verb = sentence.Tokens[main];
        if (not >= 0)
        {
            if (sentence.Word(not) is "not" or "never")
            {
                yield return Rewording.Of(sentence, "negation", sentence.With((sentence.Tokens[not].Where, "")));
            }
        }
        else if (auxiliary >= 0)
        {
            var end = sentence.Tokens[auxiliary].Where.End;
            yield return Rewording.Of(sentence, "negation", sentence.With((new TextSpan(end, end), sentence.Dice("never", 4) == 0 ? " never" : " not")));
        }
        else if (verb.FineTag is "VBD" or "VBZ" or "VBP")
        {
            var words = sentence.Dice("never", 4) == 0 ? $"never {sentence.Word(main)}" : $"{(verb.FineTag == "VBD" ? "did" : verb.FineTag == "VBZ" ? "does" : "do")} not {verb.Lemma}";
            yield return Rewording.Of(sentence, "negation", sentence.With((verb.Where, words)));
        }
    }

    // “from Halvane to Brask” the other way round.
    private static IEnumerable<Rewording> FromTo(PlainSentence sentence)
    {
        for (var from = 0; from + 3 < sentence.Tokens.Count; from++)
        {
            if (sentence.Tokens[from].Lemma != "from")
            {
                continue;
            }

            for (var to = from + 2; to < Math.Min(from + 6, sentence.Tokens.Count - 1); to++)
            {
                var last = Math.Min(to + (to - from - 1), sentence.Tokens.Count - 1);
                if (sentence.Tokens[to].Lemma == "to" && IsOneThing(sentence, from + 1, to - 1) && IsOneThing(sentence, to + 1, last))
                {
                    var (one, other) = (sentence.Span(from + 1, to - 1), sentence.Span(to + 1, last));
                    yield return Rewording.Of(sentence, "from-to", sentence.With((one, other.In(sentence.Text).ToString()), (other, one.In(sentence.Text).ToString())));
                    yield break;
                }
            }
        }
    }

    private static bool IsOneThing(PlainSentence sentence, int first, int last) =>
        sentence.Parsed.Names.Any(name => name.Where == sentence.Span(first, last))
        || sentence.Parsed.Quantities.Any(quantity => quantity.Where == sentence.Span(first, last));

    // Who does it and to whom, the other way round.
    private static IEnumerable<Rewording> Swap(PlainSentence sentence)
    {
        var main = Verb(sentence);
        if (main < 0)
        {
            yield break;
        }

        var (subject, thing) = (sentence.Child(main, "nsubj"), sentence.Child(main, "obj", "iobj"));
        if (subject < 0 || thing < 0 || Symmetric.Contains(sentence.Tokens[main].Lemma) || Plain(sentence, subject) is not { } one || Plain(sentence, thing) is not { } other || one.Last >= other.First || SameSort(sentence, subject, thing) is false)
        {
            yield break;
        }

        yield return Rewording.Of(
            sentence,
            "actor-swap",
            sentence.With((sentence.Span(one.First, one.Last), sentence.Inside(other.First, other.Last)), (sentence.Span(other.First, other.Last), sentence.Inside(one.First, one.Last))));
    }

    // A thing cannot do what a person does: only names, and nouns beside nouns.
    private static bool SameSort(PlainSentence sentence, int one, int other) =>
        sentence.IsNamed(one) == sentence.IsNamed(other) && sentence.Tokens[one].Tag != PartOfSpeech.Pronoun && sentence.Tokens[other].Tag != PartOfSpeech.Pronoun;

    private static (int First, int Last)? Plain(PlainSentence sentence, int noun) =>
        sentence.Subtree(noun) is { } span && span.Last - span.First < 6 && Enumerable.Range(span.First, span.Last - span.First + 1).All(at => sentence.Tokens[at].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Punctuation))
            ? span
            : null;

    // Another name of the same kind in the story: for who does it, for whom it is done to, for where.
    private static IEnumerable<Rewording> Others(PlainSentence sentence)
    {
        if (SpeaksOf(sentence))
        {
            yield break;
        }

        foreach (var kind in (string[])["place", "actor"])
        {
            var name = sentence.Parsed.Names.FirstOrDefault(name => (kind == "place") == IsWhere(sentence, name) && IsArgument(sentence, name) && Other(sentence, name, kind) is not null);
            if (name is not null)
            {
                yield return Rewording.Of(sentence, kind, sentence.With((name.Where, Other(sentence, name, kind)!)));
            }
        }
    }

    private static string? Other(PlainSentence sentence, Name name, string rule)
    {
        List<string> others =
        [
            .. sentence.Near.Where(other => other.Kind == name.Kind).Select(other => sentence.NearWords[other])
                .Where(words => !NameKey.Agree(words, name.Canonical) && !IsShort(words, name.Canonical) && !IsShort(name.Canonical, words) && sentence.Parsed.Names.All(here => !NameKey.Agree(words, here.Canonical))),
        ];
        return name.Kind is NameKind.Other or NameKind.Nationality || others.Count == 0 ? null : others[sentence.Dice(rule, others.Count)];
    }

    // “IMF” is no other than the International Monetary Fund.
    private static bool IsShort(string few, string many) =>
        few.Length >= 2 && string.Concat(many.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0])) == few.Replace(".", "", StringComparison.Ordinal);

    private static int HeadIn(PlainSentence sentence, Name name) =>
        Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(at => name.Where.Holds(sentence.Tokens[at].Where) && (sentence.HeadOf(at) is var head && (head < 0 || !name.Where.Holds(sentence.Tokens[head].Where))), -1);

    private static bool IsArgument(PlainSentence sentence, Name name) =>
        HeadIn(sentence, name) is >= 0 and var head && sentence.Tokens[head].Relation is "nsubj" or "obj" or "iobj" or "nsubj:pass" or "obl" or "nmod" or "obl:agent";

    private static bool IsWhere(PlainSentence sentence, Name name) =>
        name.Kind == NameKind.Place && HeadIn(sentence, name) is >= 0 and var head && sentence.Tokens[head].Relation is "obl" or "nmod"
        && sentence.ChildrenOf(HeadIn(sentence, name)).Any(at => sentence.Tokens[at].Lemma is "in" or "at" or "near" or "to" or "from" or "off" or "outside");

    // “signed” is “agreed to sign”.
    private static IEnumerable<Rewording> Attempted(PlainSentence sentence)
    {
        var main = Verb(sentence);
        if (main < 0 || sentence.Tokens[main].FineTag != "VBD" || sentence.Has(main, "aux", "aux:pass", "xcomp", "cop") || !Lexicon.Shipped.Knows(sentence.Tokens[main].Lemma, PartOfSpeech.Verb) || !sentence.Has(main, "obj"))
        {
            yield break;
        }

        var pair = RewordingWords.Attempts[sentence.Dice("attempt", RewordingWords.Attempts.Count)];
        yield return new Rewording(sentence.Set, "status-plan", sentence.Text, sentence.With((sentence.Tokens[main].Where, $"{pair.To} {sentence.Tokens[main].Lemma}")), pair.IsHeld);
    }

    private static IEnumerable<Rewording> Doubted(PlainSentence sentence)
    {
        var main = Verb(sentence);
        if (main < 0 || sentence.ChildrenOf(main).Any(at => sentence.Tokens[at].Lemma is "may" or "might" or "could" or "would" or "not" or "never" or "do" or "can"))
        {
            yield break;
        }

        var pair = RewordingWords.Doubts[sentence.Dice("doubt", RewordingWords.Doubts.Count)];
        var auxiliary = sentence.Child(main, "aux", "aux:pass");
        var modal = pair.To is "may" or "might" or "could";
        var verb = sentence.Tokens[main];
        (TextSpan, string)? edit = (modal, auxiliary) switch
        {
            (_, >= 0) when !char.IsLetter(sentence.Word(auxiliary)[0]) => null, // “you’ve”
            (true, >= 0) when sentence.Tokens[auxiliary].Lemma == "will" => (sentence.Tokens[auxiliary].Where, pair.To),
            (true, >= 0) when sentence.Tokens[auxiliary].Lemma == "have" => (sentence.Tokens[auxiliary].Where, $"{pair.To} have"),
            (true, >= 0) when sentence.Tokens[auxiliary].Lemma == "be" && sentence.Word(auxiliary) is "was" or "were" => (sentence.Tokens[auxiliary].Where, $"{pair.To} have been"),
            (true, < 0) when verb.FineTag is "VBZ" or "VBP" => (verb.Where, $"{pair.To} {verb.Lemma}"),
            (true, < 0) when verb.FineTag == "VBD" && sentence.Word(main).EndsWith("ed", StringComparison.Ordinal) => (verb.Where, $"{pair.To} have {sentence.Word(main)}"),
            (false, < 0) when verb.FineTag is "VBD" or "VBZ" or "VBP" => (new TextSpan(verb.Where.Start, verb.Where.Start), pair.To + " "),
            (false, >= 0) => (new TextSpan(sentence.Tokens[auxiliary].Where.End, sentence.Tokens[auxiliary].Where.End), " " + pair.To),
            _ => null,
        };
        if (edit is { } done)
        {
            yield return new Rewording(sentence.Set, "certainty", sentence.Text, sentence.With(done), pair.IsHeld);
        }
    }
}
