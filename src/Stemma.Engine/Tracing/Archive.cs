using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>All that tracing asks of a story's reports, prepared once.</summary>
internal sealed class Archive
{
    private readonly Dictionary<ReportId, Wording> _byId;
    private readonly ILookup<ReportId, ClaimId> _claims;
    private readonly HashSet<string> _places;

    private Archive(IReadOnlyList<Extract> reports, Linked linked, SourceBook book)
    {
        Reports = Wording.Of(reports);
        Reuse = TextReuse.In(Reports);
        Outlets = Outlets.Of(Reports, book);
        Cast = Cast.Of(Reports);
        Book = book;
        _byId = Reports.ToDictionary(report => report.Id);
        _places = Places(Reports);
        _claims = linked.Assertions.Where(one => one.Supports).ToLookup(one => one.Report, one => one.Claim);
    }

    /// <summary>The reports in story order.</summary>
    public IReadOnlyList<Wording> Reports { get; }

    public TextReuse Reuse { get; }

    public Outlets Outlets { get; }

    public Cast Cast { get; }

    public SourceBook Book { get; }

    public static Archive Of(IReadOnlyList<Extract> reports, Linked linked, SourceBook book) => new(reports, linked, book);

    /// <summary>The report with this id; null if it is none of the story's.</summary>
    public Wording? Report(ReportId id) => _byId.GetValueOrDefault(id);

    /// <summary>How many claims both reports carry as so.</summary>
    public int SharedClaims(Wording one, Wording other) => _claims[one.Id].Intersect(_claims[other.Id]).Count();

    /// <summary>Whether a word of a name says which country or people is meant: some report uses it as such.</summary>
    public bool IsPlace(string word) => _places.Contains(word) || _places.Any(place => NameWords.SameRoot(place, word));

    private static HashSet<string> Places(IReadOnlyList<Wording> reports) =>
    [
        .. from report in reports
           from name in report.Extract.Names
           where name.Kind is NameKind.Place or NameKind.Nationality
           from word in NameWords.Telling(name.Canonical)
           select word,
    ];
}
