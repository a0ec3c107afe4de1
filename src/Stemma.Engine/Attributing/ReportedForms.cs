using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Statements in which the speaker is no plain subject: “was quoted as saying”, “it was reported that”, “is said to”.</summary>
/// <param name="tape">The text.</param>
/// <param name="number">The sentence's number.</param>
/// <param name="sentence">Its tokens.</param>
internal sealed class ReportedForms(Tape tape, int number, Run sentence)
{
    /// <summary>The statement of a passive cue, or null.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="subject">What stands before it.</param>
    /// <param name="clauseStart">Where words said before it may begin.</param>
    /// <param name="ceiling">Where words said after it end.</param>
    public Draft? Passive(Cue cue, Run subject, int clauseStart, int ceiling) => tape.Lower(cue.Where.End) switch
    {
        "as" => AsSaying(cue.Where.End, ceiling) is { } quoted && !subject.IsEmpty
            ? new Draft(number, subject, new Run(cue.Where.First, quoted.Cue.End), [quoted.Content], CueSense.Say) : null,
        "by" => By(cue, subject, clauseStart, ceiling),
        "that" when tape.Lower(subject.First) == "it" => Unsaid(cue, default, ContentBounds.After(tape, cue.Where.End, ceiling)),
        "to" when IsHearsay(cue) && !subject.IsEmpty => Unsaid(cue, subject, ContentBounds.After(tape, cue.Where.End, ceiling)),
        _ => null,
    };

    /// <summary>“X quoted the minister as saying …”: the minister speaks, X passes it on.</summary>
    public Draft? Quoting(Cue cue, Run subject, int ceiling)
    {
        if (cue.Verb.Lemma is not ("quote" or "cite") || subject.IsEmpty)
        {
            return null;
        }

        var speaker = NounPhrases.After(tape, cue.Where.End, ceiling, withApposition: false);
        var end = speaker.End + (tape.Lower(speaker.End) == "," ? Math.Max(0, NounPhrases.After(tape, cue.Where.End, ceiling, withApposition: true).Length + 1 - speaker.Length) : 0);
        return !speaker.IsEmpty && (AsSaying(end, ceiling) ?? Saying(speaker.End, ceiling)) is { } quoted
            ? new Draft(number, speaker, quoted.Cue, [quoted.Content], CueSense.Say) { Quoting = subject } : null;
    }

    // “the papers quote Hale acknowledging …”
    private (Run Cue, Run Content)? Saying(int at, int ceiling)
    {
        if (tape.Parsed.Tokens[Math.Min(at, tape.Count - 1)].FineTag is not "VBG" || CueVerbs.Of(tape.Lemma(at)) is not [{ Sense: CueSense.Say or CueSense.Confirm, Takes: Takes.Anything }, ..])
        {
            return null;
        }

        var content = ContentBounds.After(tape, at + 1, ceiling);
        return content.IsEmpty ? null : (new Run(at, at + 1), content);
    }

    // as saying (that) …
    private (Run Cue, Run Content)? AsSaying(int at, int ceiling)
    {
        if (tape.Lower(at) != "as" || tape.Lower(at + 1) is not ("saying" or "telling" or "writing" or "warning"))
        {
            return null;
        }

        var content = ContentBounds.After(tape, at + 2, ceiling > at + 2 ? ceiling : sentence.End);
        return content.IsEmpty ? null : (new Run(at, at + 2), content);
    }

    // “…” was said by X; was quoted by X as saying …
    private Draft? By(Cue cue, Run subject, int clauseStart, int ceiling)
    {
        var agent = NounPhrases.After(tape, cue.Where.End + 1, sentence.End, withApposition: true);
        if (agent.IsEmpty)
        {
            return null;
        }

        if (AsSaying(agent.End, ceiling) is { } quoted && !subject.IsEmpty)
        {
            return new Draft(number, subject, quoted.Cue, [quoted.Content], CueSense.Say) { Quoting = agent };
        }

        var before = ContentBounds.Before(tape, clauseStart, cue.Where.First);
        return cue.Verb.Takes is Takes.Object || before.IsEmpty ? null : new Draft(number, agent, cue.Where, [before], cue.Sense);
    }

    private Draft? Unsaid(Cue cue, Run before, Run after) =>
        after.IsEmpty ? null : new Draft(number, null, cue.Where, before.IsEmpty ? [after] : [before, after], cue.Sense);

    private static bool IsHearsay(Cue cue) => IsHearsay(cue.Verb.Lemma);

    /// <summary>Whether the verb, with “to”, tells what is said of its subject: “is said to have fled”.</summary>
    public static bool IsHearsay(string lemma) =>
        lemma is "say" or "report" or "believe" or "allege" or "think" or "claim" or "understand" or "know" or "expect" or "rumour" or "estimate" or "assume" or "consider" or "suspect";
}
