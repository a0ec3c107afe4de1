namespace Stemma.Model;

/// <summary>All that the per-report stages made of one report: a pure function of its snapshot and the engine's version.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Names">The names in it.</param>
/// <param name="Statements">Who it says said what.</param>
/// <param name="Propositions">What it says is so, in reading order.</param>
public sealed record Extract(
    Report Report,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Name> Names,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Proposition> Propositions)
{
    /// <summary>The words of a span of this report's text.</summary>
    public string Words(Words.TextSpan span) => span.In(Report.Text).ToString();

    /// <summary>The words of a claim: its pieces, with “…” for what stands between them.</summary>
    public string Words(Proposition proposition) => string.Join(" … ", proposition.Pieces.Select(Words));

    /// <summary>The order of a story: by time published, undated last, then by id. Never the order of arrival.</summary>
    public static int InStoryOrder(Extract a, Extract b)
    {
        var (first, second) = (a.Report.Published, b.Report.Published);
        var order = (first, second) switch
        {
            ({ } one, { } other) => one.CompareTo(other),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        return order != 0 ? order : string.CompareOrdinal(a.Report.Id.Value, b.Report.Id.Value);
    }
}
