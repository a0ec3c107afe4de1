using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Gives quotations that no cue claims to the speaker before them.</summary>
internal static class LooseQuotes
{
    private const int FewestTokens = 5;

    /// <summary>The drafts with continued quotations added to them, and a draft for each quotation that stands alone.</summary>
    public static List<Draft> Placed(Tape tape, List<Draft> drafts)
    {
        var all = new List<Draft>(drafts);
        var firsts = new int[drafts.Count + 1]; // of this draft and all after it, the first token said
        firsts[^1] = int.MaxValue;
        for (var at = drafts.Count - 1; at >= 0; at--)
        {
            firsts[at] = Math.Min(firsts[at + 1], drafts[at].Content.Min(run => run.First));
        }

        var next = 0;
        var claimed = 0;
        foreach (var quote in tape.Quotes)
        {
            while (next < drafts.Count && drafts[next].Sentence <= tape.SentenceAt(Math.Min(quote.First, tape.Count - 1)))
            {
                claimed = Math.Max(claimed, drafts[next].Content.Max(run => run.End));
                next++;
            }

            if (claimed >= quote.End || firsts[next] <= quote.First || !IsSaid(tape, quote))
            {
                continue;
            }

            Place(tape, all, next - 1, quote);
            claimed = quote.End;
        }

        return [.. all.OrderBy(draft => draft.Sentence).ThenBy(draft => draft.Cue?.First ?? draft.Content[0].First)];
    }

    // A quotation that continues one in the sentence before is a piece of that statement.
    private static void Place(Tape tape, List<Draft> all, int before, Run quote)
    {
        var sentence = tape.SentenceAt(quote.First);
        if (before >= 0 && all[before] is { Sense: CueSense.Say or CueSense.Confirm or CueSense.Deny } last && Reach(tape, last) >= sentence - 1 && !tape.BeginsParagraph(sentence) && HasQuote(tape, last))
        {
            all[before] = last with { Content = [.. last.Content, quote] };
            return;
        }

        var isSame = before >= 0 && Reach(tape, all[before]) >= sentence - 2;
        all.Add(new Draft(sentence, null, null, [quote], CueSense.Say) { SameSpeaker = isSame });
    }

    private static int Reach(Tape tape, Draft draft) => tape.SentenceAt(Math.Max(draft.Content[^1].End, draft.Cue?.End ?? 0) - 1);

    private static bool HasQuote(Tape tape, Draft draft) => draft.Content.Any(run => tape.IsQuoted(run.First) || tape.IsQuoted(run.End - 1));

    // Whole sentences in quotation marks; a word or a title is not said.
    private static bool IsSaid(Tape tape, Run quote) =>
        quote.Length >= FewestTokens
        && tape.Sentence(tape.SentenceAt(quote.First)).First == quote.First
        && (Grammar.IsFinal(tape.Lower(quote.End - 2)) || tape.Lower(quote.End - 2) is "," or "--");
}
