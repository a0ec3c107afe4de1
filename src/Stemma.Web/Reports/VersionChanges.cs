using Stemma.Model;

namespace Stemma.Web.Reports;

/// <summary>What a version of a report says that the version before did not, and what it no longer says.</summary>
/// <param name="Before">The version before.</param>
/// <param name="Gone">Sentences that are no longer there, in order.</param>
/// <param name="New">Sentences that were not there, in order.</param>
internal sealed record VersionChanges(Report Before, IReadOnlyList<string> Gone, IReadOnlyList<string> New)
{
    /// <summary>The changes since the version before; null when this is the first.</summary>
    public static VersionChanges? Since(StoryView view, Extract extract)
    {
        var versions = view.Versions(extract.Report.Address);
        var at = versions.FindIndex(one => one.Report.Id == extract.Report.Id);
        return at < 1 ? null : Between(versions[at - 1], versions[at]);
    }

    private static VersionChanges Between(Extract before, Extract after)
    {
        var (old, now) = (Sentences(before), Sentences(after));
        return new VersionChanges(before.Report, [.. old.Except(now)], [.. now.Except(old)]);
    }

    // A report that was not analysed has no sentences: then its paragraphs are compared.
    private static List<string> Sentences(Extract extract) =>
    [
        .. from place in extract.Sentences.Count > 0 ? extract.Sentences.Select(one => one.Where) : Highlighter.ParagraphsOf(extract.Report.Text)
           select extract.Words(place).Trim(),
    ];
}
