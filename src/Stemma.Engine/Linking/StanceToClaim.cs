using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>What a report does with a given claim.</summary>
/// <param name="Stance">What it does; null when it does not speak to the claim, or nothing in it can be compared with it.</param>
/// <param name="Score">How sure that is, 0 to 1: how much of the claim its best sentence holds, times how far its sentences agree. A ranking, no probability.</param>
/// <param name="Sentences">The sentences that speak to it, best first, at most five.</param>
/// <remarks>
/// A sentence speaks to a claim if it holds most of the claim's words by weight, or words used like them, and none of its names and numbers is missing from the
/// sentence and those around it. What the sentence does is read off its tree: what negates, denies, doubts or passes on the claim's words there, against what
/// does so in the claim itself. The weights and thresholds are our own, set on the first half of <c>eval/labels/stances.tsv</c>.
/// </remarks>
internal sealed record StanceToClaim(Stance? Stance, double Score, IReadOnlyList<SentenceStance> Sentences)
{
    private const int Shown = 5;
    private const int Around = 2;

    // Which share of the claim a sentence must hold.
    private const double Speaks = .55;

    // Of what the claim says besides names, the share that must be met: who shares only the names speaks of something else.
    private const double SaysToo = .4;

    // Which share of what matched must stand under a mark.
    private const double Rules = .5;

    // A denial weighs as much as a report that passes the claim on, and half a denial leaves the report in doubt.
    private const double Denied = .5;
    private const double Disputed = .25;

    private static readonly StanceToClaim Nothing = new(null, 0, []);

    /// <summary>The stance of a report, with its statements, to a claim, with its own.</summary>
    public static StanceToClaim Of(ParsedText report, IReadOnlyList<Statement> statements, ParsedText claim, IReadOnlyList<Statement> claimStatements) =>
        Of(new ComparedText(report, statements), new ClaimMatch(new ComparedText(claim, claimStatements)));

    /// <summary>The stance of a report whose parse is not kept. Reading the report costs about what splitting it into words does: keep it for further claims.</summary>
    public static StanceToClaim Of(Extract report, ClaimMatch claim) => Of(new ComparedText(report), claim);

    /// <summary>The same, for texts that are compared more than once.</summary>
    public static StanceToClaim Of(ComparedText report, ClaimMatch claim)
    {
        if (claim.Count < 2)
        {
            return Nothing;
        }

        var sentences = claim.In(report);
        var isNegative = IsNegative(claim.In(claim.Claim).MaxBy(one => one.Cover)!);
        var told = Enumerable.Range(0, sentences.Length).Where(at => sentences[at].Cover >= Speaks && Besides(claim, sentences[at]) >= SaysToo && HoldsCore(claim, sentences[at]) && HoldsKeys(claim, report, sentences, at))
            .Select(at => new SentenceStance(report.Text.Sentences[at].Where, One(sentences[at], isNegative), sentences[at].Cover))
            .OrderByDescending(one => one.Cover).ThenBy(one => one.Where.Start)
            .ToList();
        return told.Count == 0 ? Nothing : Together(told);
    }

    private static StanceToClaim Together(List<SentenceStance> told)
    {
        var all = told.Sum(Weight);
        var stance = Share(Model.Stance.Denies) switch
        {
            >= Denied => Model.Stance.Denies,
            >= Disputed => Model.Stance.Questions,
            _ when Share(Model.Stance.Questions) >= Denied => Model.Stance.Questions,
            _ when Share(Model.Stance.Asserts) >= Share(Model.Stance.Reports) && Share(Model.Stance.Asserts) > 0 => Model.Stance.Asserts,
            _ when Share(Model.Stance.Reports) > 0 => Model.Stance.Reports,
            _ => Model.Stance.Questions,
        };
        return new StanceToClaim(stance, told[0].Cover * Share(stance), [.. told.Take(Shown)]);

        double Share(Stance one) => told.Where(sentence => sentence.Stance == one).Sum(Weight) / all;
    }

    private static double Weight(SentenceStance one) => one.Cover * one.Cover;

    private static Stance One(SentenceMatch sentence, bool isNegative)
    {
        if (Under(sentence, StanceMark.Doubts) || Under(sentence, StanceMark.Asks) || (sentence.Any & StanceMark.Asks) != 0)
        {
            return Model.Stance.Questions;
        }

        return IsNegative(sentence) != isNegative ? Model.Stance.Denies
            : Under(sentence, StanceMark.Reports) || Under(sentence, StanceMark.Hedges) ? Model.Stance.Reports
            : Model.Stance.Asserts;
    }

    // “Denied that no soldier was sent” says that some were.
    private static bool IsNegative(SentenceMatch sentence) => Under(sentence, StanceMark.Negates) != Under(sentence, StanceMark.Refutes);

    private static bool Under(SentenceMatch sentence, StanceMark mark) => sentence.ShareUnder(mark) >= Rules * sentence.Cover;

    // A claim's numbers stand in the sentence itself; its names may stand in a sentence nearby.
    private static bool HoldsKeys(ClaimMatch claim, ComparedText report, SentenceMatch[] sentences, int at)
    {
        var (text, from) = (claim.Claim, Math.Max(0, at - Around));
        var near = sentences.AsSpan(from, at + 1 - from);
        for (var token = 0; token < text.Stems.Length; token++)
        {
            if (text.Stems[token] is not { } stem)
            {
                continue;
            }

            var place = claim.Of(text, token).Place;
            var isNumber = char.IsAsciiDigit(stem[0]);
            if (isNumber ? sentences[at].Terms[place] < 1 && HasOtherNumber(report, sentences[at]) : text.Text.Tokens[token].Tag == PartOfSpeech.ProperNoun && !Holds(near, place))
            {
                return false;
            }
        }

        return true;
    }

    // The share of the claim's words other than names that a sentence holds.
    private static double Besides(ClaimMatch claim, SentenceMatch sentence)
    {
        var (text, all, met) = (claim.Claim, 0.0, 0.0);
        for (var token = 0; token < text.Stems.Length; token++)
        {
            if (text.Stems[token] is not null && text.Text.Tokens[token].Tag != PartOfSpeech.ProperNoun)
            {
                var place = claim.Of(text, token).Place;
                all += claim.Weights[place];
                met += claim.Weights[place] * sentence.Terms[place];
            }
        }

        return all == 0 ? 1 : met / all;
    }

    // What the claim is about, or what is said of it: its root or the root's subject, where these are words to be compared.
    private static bool HoldsCore(ClaimMatch claim, SentenceMatch sentence)
    {
        var (text, any) = (claim.Claim, false);
        for (var token = 0; token < text.Stems.Length; token++)
        {
            if (text.Stems[token] is { } && text.Text.Tokens[token].Relation is "root" or "nsubj" or "nsubj:pass")
            {
                any = true;
                if (sentence.Terms[claim.Of(text, token).Place] > 0)
                {
                    return true;
                }
            }
        }

        return !any;
    }

    private static bool Holds(ReadOnlySpan<SentenceMatch> near, int place)
    {
        foreach (var sentence in near)
        {
            if (sentence.Terms[place] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherNumber(ComparedText report, SentenceMatch sentence)
    {
        var where = report.Text.Sentences[sentence.Number];
        return Enumerable.Range(where.FirstToken, where.EndToken - where.FirstToken).Any(at => report.Stems[at] is { } stem && char.IsAsciiDigit(stem[0]));
    }
}

/// <summary>What one sentence of a report does with a given claim.</summary>
/// <param name="Where">The sentence.</param>
/// <param name="Stance">What it does.</param>
/// <param name="Cover">The share of the claim that it holds, 0 to 1, by the weight of its words.</param>
internal sealed record SentenceStance(TextSpan Where, Stance Stance, double Cover);
