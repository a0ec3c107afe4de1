using Stemma.Model;

namespace Stemma.Web.Sources;

/// <summary>The sources of a story: who published its reports, and whom they name as having said something.</summary>
public sealed record UsedSources(IReadOnlyList<UsedOutlet> Outlets, IReadOnlyList<UsedSpeaker> Speakers)
{
    internal static UsedSources Of(StoryView view, SourceBook book)
    {
        var outlets =
            from extract in view.State.Reports
            group extract by extract.Report.Outlet into outlet
            select new UsedOutlet(outlet.Key, book.Of(outlet.First().Report), [.. outlet]);
        var speakers =
            from extract in view.State.Reports
            from statement in extract.Statements
            from hop in statement.Chain
            where hop.Identity is not SpeakerIdentity.None
            group extract by (hop.Name, hop.Identity, hop.Kind) into speaker
            select new UsedSpeaker(
                speaker.Key.Name,
                speaker.Key.Identity,
                speaker.Key.Kind,
                book.Named(speaker.Key.Name),
                speaker.Count(),
                [.. speaker.Distinct()]);
        return new UsedSources(
            [.. outlets.OrderByDescending(one => one.Reports.Count).ThenBy(one => one.Name, StringComparer.Ordinal)],
            [.. speakers.OrderByDescending(one => one.Reports.Count).ThenByDescending(one => one.Statements).ThenBy(one => one.Name, StringComparer.Ordinal)]);
    }
}

/// <summary>Who published reports of the story.</summary>
public sealed record UsedOutlet(string Name, Source? Source, IReadOnlyList<Extract> Reports);

/// <summary>Who is said to have said something.</summary>
public sealed record UsedSpeaker(
    string Name,
    SpeakerIdentity Identity,
    SpeakerKind Kind,
    Source? Source,
    int Statements,
    IReadOnlyList<Extract> Reports);
