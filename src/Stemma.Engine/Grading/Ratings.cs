using Stemma.Model;

namespace Stemma.Grading;

/// <summary>The Admiralty scale's first half: the best rating among the sources behind the origins.</summary>
internal static class Ratings
{
    /// <summary>The best letter, and in words whose it is. An unnamed source is F; the outlet that vouches for it is rated in its place, and the words say so.</summary>
    public static (Reliability Letter, string Why) Of(IReadOnlyList<Origin> origins, Docket docket)
    {
        var best = origins.Select(origin => Of(origin, docket)).OrderBy(one => one.Letter).First();
        return best.Letter == Reliability.F ? (Reliability.F, "No source behind it has a rating.") : best;
    }

    private static (Reliability Letter, string Why) Of(Origin origin, Docket docket)
    {
        if (origin.Speaker is { IsAnonymous: true })
        {
            var vouching = Vouching(origin, docket);
            return (vouching?.Reliability ?? Reliability.F, $"Rated {vouching?.Reliability}: {vouching?.Name}, which vouches for the unnamed source; the source itself cannot be rated.");
        }

        var source = origin.Witness is Witness.Captured && docket.Has(origin.First)
            ? docket.Book.Of(docket.Report(origin.First).Report)
            : docket.Book.Named(origin.Speaker?.Name ?? origin.Name) ?? docket.Book.Named(origin.Name);
        return (source?.Reliability ?? Reliability.F, $"Rated {source?.Reliability}: {source?.Name} ({source?.Why.TrimEnd('.')}).");
    }

    // “two officials, through Kestrel 24”: the outlet named in the origin, else the one that printed it first.
    private static Source? Vouching(Origin origin, Docket docket)
    {
        const string Through = ", through ";
        var at = origin.Name.LastIndexOf(Through, StringComparison.Ordinal);
        return (at < 0 ? null : docket.Book.Named(origin.Name[(at + Through.Length)..]))
            ?? (at < 0 && docket.Has(origin.First) ? docket.Book.Of(docket.Report(origin.First).Report) : null);
    }
}
