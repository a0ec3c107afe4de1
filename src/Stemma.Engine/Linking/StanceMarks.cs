using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>What a word does to what is said around it.</summary>
[Flags]
internal enum StanceMark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Makes it not so: “not”, “never”.</summary>
    Negates = 1,

    /// <summary>Tells that it is not so: “denied”, “hoax”, “no evidence”.</summary>
    Refutes = 2,

    /// <summary>Puts it in doubt: “unconfirmed”, “sceptical”.</summary>
    Doubts = 4,

    /// <summary>Keeps a distance: “reportedly”, “may”, “rumour”.</summary>
    Hedges = 8,

    /// <summary>Passes it on: “said”, “according”.</summary>
    Reports = 16,

    /// <summary>Tells that it is so: “confirmed”, “proved”.</summary>
    Confirms = 32,

    /// <summary>Asks.</summary>
    Asks = 64,

    /// <summary>Undoes it: “withdrew”, “cancelled”, “no longer”.</summary>
    Undoes = 128,

    /// <summary>Speaks of the telling itself: “a story circulating online”, “viral”.</summary>
    Rumours = 256,
}

/// <summary>Finds the words that affirm, deny, doubt or pass on.</summary>
internal static class StanceMarks
{
    private static readonly FrozenDictionary<string, StanceMark> Single = Table(
        (StanceMark.Negates, "not n't n’t never no none nobody nothing neither nor without cannot"),
        (StanceMark.Refutes,
            """
            deny denial refute refutation rebut rebuttal debunk disprove discredit contradict dismiss reject repudiate disavow retract retraction hoax fake
            false falsely falsehood untrue bogus baseless unfounded groundless fabricate fabrication fabricated prank stage staged fraud lie wrong wrongly
            incorrect incorrectly inaccurate erroneous erroneously mistaken mistake misleading mislead nonsense satire satirical parody spoof doctored
            photoshop photoshopped backtrack nope exaggerate exaggeration misinformation disinformation rubbish quash fool dupe gullible prankster satirist
            misreport misidentify misquote misinterpret correction untruth invention invent hoaxer faked phony phoney
            """),
        (StanceMark.Doubts,
            """
            doubt doubtful skeptical sceptical skeptic sceptic skepticism scepticism questionable dubious unlikely unclear suspicious unverified unconfirmed
            unsubstantiated unproven unknown uncertain supposed supposedly purported purportedly purport so-called improbable implausible suspicion
            """),
        (StanceMark.Hedges,
            """
            reportedly allegedly apparently alleged allege allegation rumor rumour rumored rumoured may might could possibly perhaps probably maybe suggest appear seem
            seemingly likely claim believe speculation speculate potentially possible suspect think
            """),
        (StanceMark.Reports, "say tell report according announce reveal source spokesman spokeswoman spokesperson statement cite quote state add write explain"),
        (StanceMark.Confirms, "confirm confirmation verify verification prove proof authentic authenticate genuine acknowledge admit indeed corroborate"),
        (StanceMark.Asks, "? whether"),
        (StanceMark.Undoes, "withdraw withdrawal cancel cancellation scrap abandon quit exit halt reverse postpone bail"),
        (StanceMark.Rumours, "story viral circulate website internet online tweet blog post reader headline myth legend video footage"));

    // After “no” these put the whole in doubt, after “no” and “not” those deny it.
    private static readonly FrozenSet<string> Missing = WordTable.Words("evidence proof sign indication confirmation");
    private static readonly FrozenSet<string> AfterNo = WordTable.Words("truth basis such");
    private static readonly FrozenSet<string> AfterNot = WordTable.Words("true real accurate correct genuine authentic happen case");

    private static readonly FrozenDictionary<string, string> Irregular = WordTable.Rows(
        """
        say said says
        tell told
        write wrote written
        make made
        shoot shot
        rule ruled
        lie lied lying
        fool fooled
        withdraw withdrew withdrawn
        prove proven
        think thought
        bail bailed
        cite cited citing
        fake fakes
        """).SelectMany(row => row.Skip(1).Select(form => (form, row[0]))).ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    // The words that marks are made of, by stem.
    private static readonly FrozenDictionary<string, string> ByStem = Single.Keys
        .Concat(Missing).Concat(AfterNo).Concat(AfterNot)
        .Concat(WordTable.Words("fail to no longer pull drop back call pass step out off on down rule up"))
        .DistinctBy(Normal.Stem)
        .ToFrozenDictionary(Normal.Stem, word => word, StringComparer.Ordinal);

    /// <summary>The dictionary form of a word in lower case, if it is one that marks; else the word itself.</summary>
    public static string LemmaOf(string word) =>
        Single.ContainsKey(word) ? word : Irregular.GetValueOrDefault(word) ?? ByStem.GetValueOrDefault(Normal.Stem(word)) ?? word;

    /// <summary>The marks of a text's tokens, one for each.</summary>
    public static StanceMark[] Of(ParsedText text)
    {
        var tokens = text.Tokens;
        var marks = new StanceMark[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            // “in May” is a month; “the source of the river” is told apart by nobody.
            marks[at] = tokens[at].Lemma == "may" && tokens[at].Tag is not (PartOfSpeech.Auxiliary or PartOfSpeech.Other) ? StanceMark.None : Single.GetValueOrDefault(tokens[at].Lemma);
            marks[at] |= at + 1 < tokens.Count && Phrase(tokens[at].Lemma, tokens[at + 1].Lemma) is { } mark ? mark : StanceMark.None;
            if (marks[at] == StanceMark.Negates && Follows(tokens, at) is { } next)
            {
                marks[at] = marks[next.At] = next.Mark;
                at = next.At;
            }
        }

        return marks;
    }

    private static StanceMark? Phrase(string one, string next) => (one, next) switch
    {
        ("fail", "to") => StanceMark.Negates,
        ("no", "longer") => StanceMark.Undoes,
        ("pull" or "drop" or "back", "out") or ("call", "off") or ("pass", "on") or ("step", "down") => StanceMark.Undoes,
        ("shoot", "down") => StanceMark.Refutes,
        ("rule", "out") => StanceMark.Refutes,
        ("make", "up") => StanceMark.Refutes,
        _ => null,
    };

    // “no evidence”, “not entirely true”: both words together are the mark.
    private static (int At, StanceMark Mark)? Follows(IReadOnlyList<Token> tokens, int at)
    {
        for (var next = at + 1; next < Math.Min(tokens.Count, at + 4); next++)
        {
            var word = tokens[next].Lemma;
            if (tokens[at].Lemma == "no" && Missing.Contains(word))
            {
                return (next, StanceMark.Doubts);
            }

            if ((tokens[at].Lemma == "no" ? AfterNo : AfterNot).Contains(word))
            {
                return (next, StanceMark.Refutes);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, StanceMark> Table(params (StanceMark Mark, string Words)[] rows) =>
        rows.SelectMany(row => WordTable.Words(row.Words).Select(word => (word, row.Mark))).ToFrozenDictionary(pair => pair.word, pair => pair.Mark, StringComparer.Ordinal);
}
