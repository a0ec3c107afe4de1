using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>All that tracing asks of a story's reports, prepared once.</summary>
internal sealed class Archive
{
    private readonly Dictionary<ReportId, Wording> _byId;
    private readonly ILookup<ReportId, ClaimId> _claims;

    private Archive(IReadOnlyList<Extract> reports, Linked linked, SourceBook book)
    {
        Reports = Wording.Of(reports);
        Reuse = TextReuse.In(Reports);
        Outlets = Outlets.Of(Reports, book);
        Places = Places.Of(Reports);
        Cast = Cast.Of(Reports, Places);
        Book = book;
        _byId = Reports.ToDictionary(report => report.Id);
        _claims = linked.Assertions.Where(one => one.Supports).ToLookup(one => one.Report, one => one.Claim);
    }

    /// <summary>The reports in story order.</summary>
    public IReadOnlyList<Wording> Reports { get; }

    public TextReuse Reuse { get; }

    public Outlets Outlets { get; }

    public Places Places { get; }

    public Cast Cast { get; }

    public SourceBook Book { get; }

    public static Archive Of(IReadOnlyList<Extract> reports, Linked linked, SourceBook book) => new(reports, linked, book);

    /// <summary>The report with this id; null if it is none of the story's.</summary>
    public Wording? Report(ReportId id) => _byId.GetValueOrDefault(id);

    /// <summary>How many claims both reports carry as so.</summary>
    public int SharedClaims(Wording one, Wording other) => _claims[one.Id].Intersect(_claims[other.Id]).Count();
}
