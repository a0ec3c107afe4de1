using System.Collections.Frozen;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Which words are parts of a clause, and what one is to the one it hangs on.</summary>
internal static class PartWords
{
    private const double Hours = 24;

    private static readonly FrozenSet<string> Moods = WordTable.Words("will would may might could can shall should must if unless whether to");

    private static readonly FrozenSet<string> Negations = WordTable.Words("not n't never no neither nor none nobody nothing hardly barely cannot");

    private static readonly string[] Above = ["more than ", "over ", "at least ", "no less than "];

    private static readonly string[] Below = ["less than ", "fewer than ", "under ", "up to ", "at most ", "no more than "];

    // Adverbs and adjectives that only tie sentences together.
    private static readonly FrozenSet<string> Empty = WordTable.Words(
        """
        also then there here so just too very however meanwhile therefore moreover such other own same well even still already now
        about around approximately roughly some nearly almost exactly yet again quite rather indeed instead further furthermore
        """);

    /// <summary>The part that a token is on its own, not yet hung; null if it is none.</summary>
    public static Part? Read(SyntaxTree tree, int at)
    {
        var token = tree[at];
        var lemma = token.Lemma;
        if (Negations.Contains(lemma) && token.Tag is not PartOfSpeech.Interjection)
        {
            return new Part(PartKind.Negation, "not", "", -1);
        }

        return token.Tag switch
        {
            PartOfSpeech.Auxiliary => Moods.Contains(lemma) ? new Part(PartKind.Mood, lemma, "", -1) : null,
            PartOfSpeech.Subordinator => lemma is "if" or "unless" ? new Part(PartKind.Mood, lemma, "", -1) : null,
            PartOfSpeech.Particle => IsToOfHeadline(tree, at) ? new Part(PartKind.Mood, "will", "", -1) : null,
            PartOfSpeech.Pronoun => lemma is "it" or "who" or "which" or "that" or "there" or "what" or "this" ? null : new Part(PartKind.Pronoun, lemma, "", -1),
            PartOfSpeech.Verb => new Part(IsPast(tree, at) ? PartKind.Past : PartKind.Verb, WithParticle(tree, at), "", -1),
            PartOfSpeech.Adjective or PartOfSpeech.Adverb when !Empty.Contains(lemma) || IsShortOf(tree, at) => new Part(PartKind.Quality, lemma, "", -1),
            PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral or PartOfSpeech.Other
                when !Empty.Contains(lemma) && char.IsLetterOrDigit(tree.Text.Text[token.Where.Start]) => new Part(PartKind.Word, lemma, "", -1),
            PartOfSpeech.Determiner when lemma is "half" or "all" or "every" => new Part(PartKind.Quality, lemma, "", -1),
            _ => null,
        };
    }

    /// <summary>A time as a part: in days, with the part of the day as a fraction.</summary>
    public static Part Of(TimeMention time)
    {
        var part = new Part(PartKind.Time, $"{time.Kind}", "", -1) { Low = time.From.DayNumber, High = time.To.DayNumber + .99 };
        return time switch
        {
            { Start: { } start } when time.From == time.To => part with { Low = DayOf(start), High = time.End is { } end ? DayOf(end) : DayOf(start) },
            { DayPart: not DayPart.Whole } when time.From == time.To && DayParts.Hours(time.DayPart) is var (from, to) => part with { Low = time.From.DayNumber + (from / Hours), High = time.From.DayNumber + (to / Hours) },
            _ => part,
        };
    }

    /// <summary>How long something takes as a part, in seconds: “more than half a century” has no end.</summary>
    public static Part OfLength(TimeMention time, string text)
    {
        var (words, length) = (time.Where.In(text).ToString().ToLowerInvariant(), time.Seconds!.Value);
        return new Part(PartKind.Number, "time", "", -1)
        {
            Low = Below.Any(word => words.StartsWith(word, StringComparison.Ordinal)) ? 0 : length,
            High = Above.Any(word => words.StartsWith(word, StringComparison.Ordinal)) ? double.MaxValue : length,
        };
    }

    private static double DayOf(DateTime instant) => (instant - DateTime.MinValue).TotalDays;

    /// <summary>What a token is to its head, which may be told in the passive.</summary>
    public static string RoleOf(SyntaxTree tree, int at, bool passive)
    {
        var relation = tree.Relation(at);
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "nsubj" or "csubj" => relation.EndsWith(":pass", StringComparison.Ordinal) || passive ? "object" : "subject",
            "obj" => "object",
            "iobj" => "recipient",
            "obl" or "nmod" => relation is "nmod:poss" ? "of" : Preposition(tree, at, passive),
            "appos" => "appos",
            "conj" => tree.Child(at, "cc") is >= 0 and var and && tree[and].Lemma is "or" or "nor" ? "or" : "conj",
            "advcl" => tree.Child(at, "mark") is >= 0 and var mark ? tree[mark].Lemma : "clause",
            "acl" or "xcomp" or "ccomp" => "clause",
            _ => "mod",
        };
    }

    // “by” the doer of a passive; of several the first: “from near the port”.
    private static string Preposition(SyntaxTree tree, int at, bool passive)
    {
        if (tree.Child(at, "case") is >= 0 and var one && IsInQuantity(tree, one))
        {
            return tree.HeadOf(at) is >= 0 and var verb && tree[verb].Tag is PartOfSpeech.Verb && tree.Child(verb, "obj") < 0 ? "object" : "mod";
        }

        var preposition = tree.Child(at, "case") is >= 0 and var word ? tree[word].Lemma : "mod";
        return preposition == "by" && tree.Child(at, "nummod") < 0 && (passive || tree.Relation(at) is "obl:agent") ? "subject" : preposition;
    }

    // “at least 30 people”, “up to 30 people”
    private static bool IsInQuantity(SyntaxTree tree, int at) =>
        Ordered.FirstEndingAfter(tree.Text.Quantities, tree[at].Where.Start, quantity => quantity.Where) is var first && first < tree.Text.Quantities.Count && tree.Text.Quantities[first].Where.Overlaps(tree[at].Where);

    // “nearly captured”: of a number it only tells how exact it is.
    private static bool IsShortOf(SyntaxTree tree, int at) =>
        tree[at].Lemma is "nearly" or "almost" && tree.HeadOf(at) is >= 0 and var head && tree[head].Tag is PartOfSpeech.Verb && !IsInQuantity(tree, at);

    /// <summary>Whether a verb is told in the passive.</summary>
    public static bool IsPassive(SyntaxTree tree, int verb) => tree.Children(verb).Any(child => tree.Relation(child) is "aux:pass" or "nsubj:pass")
        || (tree[verb].FineTag is "VBN" && tree.Relation(verb) is "acl" or "amod");

    private static bool IsPast(SyntaxTree tree, int verb) =>
        tree[verb].FineTag is "VBD" || (tree[verb].FineTag is "VBN" && !tree.Children(verb).Any(child => tree[child].Tag is PartOfSpeech.Auxiliary && Moods.Contains(tree[child].Lemma)));

    private static string WithParticle(SyntaxTree tree, int verb) =>
        tree.Child(verb, "compound:prt") is >= 0 and var particle && !IsInQuantity(tree, particle) ? $"{Known(tree[verb])} {tree[particle].Lemma}" : Known(tree[verb]);

    /// <summary>A verb's lemma as the lexicon has it: rules cannot tell “purchased” from “watched”.</summary>
    public static string Known(Token verb)
    {
        var lemma = verb.Lemma;
        if (verb.FineTag is "VB" or "VBP" || Lexicon.Shipped.Knows(lemma, PartOfSpeech.Verb))
        {
            return lemma;
        }

        return Lexicon.Shipped.Knows(lemma + "e", PartOfSpeech.Verb) ? lemma + "e"
            : lemma.Length > 3 && lemma[^1] == lemma[^2] && Lexicon.Shipped.Knows(lemma[..^1], PartOfSpeech.Verb) ? lemma[..^1]
            : lemma;
    }

    // “Veldania to send soldiers”: a headline's future.
    private static bool IsToOfHeadline(SyntaxTree tree, int at) =>
        tree[at].Lemma is "to" && tree.HeadOf(at) is >= 0 and var verb && tree.HeadOf(verb) < 0 && tree[verb].FineTag is "VB";
}
