using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Cuts the attribution at a sentence's end out of what stands before it: in “Hale said he would go, the Harbour Times reported”, Hale said no more than that he would go.</summary>
internal static class Tails
{
    private const int LongestAdjunct = 8;
    private const int Near = 6;

    /// <summary>The drafts, no content of which runs over another's attribution at its end.</summary>
    public static List<Draft> Cut(Tape tape, List<Draft> drafts)
    {
        List<Draft> cut = [.. drafts];
        for (var first = 0; first < cut.Count;)
        {
            var end = first + 1;
            while (end < cut.Count && cut[end].Sentence == cut[first].Sentence)
            {
                end++;
            }

            for (var tail = first; tail < end; tail++)
            {
                cut[tail] = Clause(tape, cut[tail]);
                if (Unit(tape, cut[tail]) is { } unit)
                {
                    CutOthers(tape, cut, first, end, tail, unit);
                }
            }

            first = end;
        }

        return cut;
    }

    // “…, which cost a million, according to the ministry”: the ministry told no more than the cost.
    private static Draft Clause(Tape tape, Draft draft)
    {
        if (draft is not { Cue: { } cue, Source: { IsEmpty: false } source, Content: [var content] } || tape.Lower(cue.First) is not "according" || content.End > cue.First)
        {
            return draft;
        }

        var verb = tape.HeadOf(Syntactic.HeadOf(tape, source));
        var at = cue.First - 1;
        while (at > content.First && tape.Lower(at) is not "which")
        {
            at--;
        }

        return at > content.First && verb >= at && tape.Lower(at - 1) is "," && !tape.IsQuoted(at) && Syntactic.RelativeHead(tape, at) is >= 0 and var head && head < at
            ? draft with { Content = [content with { First = at }] } : draft;
    }

    private static void CutOthers(Tape tape, List<Draft> drafts, int first, int end, int tail, Run unit)
    {
        for (var other = Math.Max(first, tail - Near); other < Math.Min(end, tail + Near); other++)
        {
            if (other != tail && drafts[other].Cue is { } cue && cue.End <= unit.First && drafts[other].Content.Any(run => run.First < unit.First && run.Holds(unit)))
            {
                drafts[other] = drafts[other] with { Content = [.. drafts[other].Content.Select(run => run.First < unit.First && run.Holds(unit) ? new Run(run.First, Before(tape, run.First, unit.First)) : run)] };
            }
        }
    }

    private static int Before(Tape tape, int first, int at)
    {
        while (at > first + 1 && tape.Lower(at - 1) is "," && !tape.IsQuoted(at - 1))
        {
            at--;
        }

        return at;
    }

    // Source and cue behind a comma or a closing mark, with no more than a day or an occasion between them and the sentence's end.
    private static Run? Unit(Tape tape, Draft draft)
    {
        if (draft is not { Cue: { } cue, Source: { IsEmpty: false } source, Sense: CueSense.Say or CueSense.Confirm } || draft.Content.All(run => run.First >= cue.First))
        {
            return null;
        }

        var unit = new Run(Math.Min(cue.First, source.First), Math.Max(cue.End, source.End));
        var sentence = tape.Sentence(tape.SentenceAt(cue.First));
        var isBehind = tape.Lower(unit.First - 1) is "," || (tape.IsQuoted(unit.First - 1) && !tape.IsQuoted(unit.First));
        return isBehind && unit.Length <= source.Length + cue.Length + 2 && sentence.Holds(unit) && Ends(tape, unit.End, sentence.End) ? unit : null;
    }

    private static bool Ends(Tape tape, int at, int end)
    {
        for (var next = at; next < end; next++)
        {
            if (next - at > LongestAdjunct || (tape.Parsed.Tokens[next].Tag is PartOfSpeech.Verb && tape.Lower(next) is not "citing"))
            {
                return false;
            }

            if (Grammar.IsFinal(tape.Lower(next)) || tape.Lower(next) is ",")
            {
                return true;
            }
        }

        return true;
    }
}
