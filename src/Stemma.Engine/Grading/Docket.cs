using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Grading;

/// <summary>All that grading asks of a story, prepared once.</summary>
internal sealed class Docket
{
    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
        [
            "minister", "president", "premier", "chancellor", "secretary", "government", "ministry", "cabinet", "spokesman", "spokeswoman", "spokesperson",
            "prime", "foreign", "defence", "defense", "interior", "finance", "justice", "health", "energy", "trade", "information", "economy",
            "deputy", "vice", "first", "of", "the", "for", "and", "colonel", "general",
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<ReportId, Extract> _reports;
    private readonly Dictionary<ClaimId, ClaimStemma> _stemmas;
    private readonly ILookup<ClaimId, Assertion> _assertions;
    private readonly ILookup<QuestionId, Claim> _claims;
    private readonly ILookup<string, string> _offices;

    public Docket(IReadOnlyList<Extract> reports, Linked linked, Traced traced, SourceBook book)
    {
        Book = book;
        _reports = reports.DistinctBy(extract => extract.Report.Id).ToDictionary(extract => extract.Report.Id);
        _stemmas = traced.Stemmas.ToDictionary(stemma => stemma.Claim);
        _assertions = linked.Assertions.Where(one => _reports.ContainsKey(one.Report)).ToLookup(one => one.Claim);
        _claims = linked.Claims.ToLookup(claim => claim.Question);
        _offices = linked.Assertions
            .SelectMany(one => one.Chain)
            .Where(speaker => speaker.Role is not null)
            .SelectMany(speaker => NameWords.Telling(speaker.Role ?? "").Select(word => (Voice: Testimony.VoiceOf(speaker), word)))
            .Distinct()
            .ToLookup(one => one.Voice, one => one.word, StringComparer.Ordinal);
    }

    public SourceBook Book { get; }

    public Extract Report(ReportId id) => _reports[id];

    public bool Has(ReportId id) => _reports.ContainsKey(id);

    public ClaimStemma? Stemma(Claim claim) => _stemmas.GetValueOrDefault(claim.Id);

    /// <summary>The assertions of a claim, in story order.</summary>
    public IEnumerable<Assertion> Assertions(Claim claim) => _assertions[claim.Id]
        .OrderBy(one => _reports[one.Report], Comparer<Extract>.Create(Extract.InStoryOrder))
        .ThenBy(one => one.Where.Start)
        .ThenBy(one => one.Proposition);

    /// <summary>The other answers to the claim's question.</summary>
    public IEnumerable<Claim> Others(Claim claim) => _claims[claim.Question].Where(other => other.Id != claim.Id);

    public Moment? At(ReportId report) => _reports[report].Report.Published;

    /// <summary>Whether an assertion is about what its speaker's own body does, as the report words it or as the claim does.</summary>
    public bool IsOnOwnActs(Assertion one, Claim claim) =>
        one.Chain.LastOrDefault(hop => hop.Kind != SpeakerKind.Media) is { } speaker
        && (IsOnOwnActs(speaker, claim) || IsOwn(speaker, new Passage(one.Report, one.Where)));

    /// <summary>Whether the claim is about what the speaker's own body does: the first name in it is the speaker's, or it names nobody.</summary>
    public bool IsOnOwnActs(Speaker speaker, Claim claim) => IsOwn(speaker, claim.From);

    // “Foreign Minister Petra Salwyn”: a report that does not say whose minister she is writes of her own country.
    private static bool IsOfficeAlone(Speaker speaker) =>
        speaker is { Identity: SpeakerIdentity.Named, Role: { } role } && Normal.Name(role).Split(' ').All(Offices.Contains);

    private bool IsOwn(Speaker speaker, Passage words)
    {
        if (!Has(words.Report))
        {
            return false;
        }

        var first = Report(words.Report).Names.Where(name => words.Where.Holds(name.Where)).OrderBy(name => name.Where.Start).FirstOrDefault();
        string[] body = [.. NameWords.Telling(speaker.Name), .. NameWords.Telling(speaker.Role ?? ""), .. _offices[Testimony.VoiceOf(speaker)]];
        return first is null || IsOfficeAlone(speaker) || NameWords.Of(first.Canonical).Any(word => body.Any(own => NameWords.SameRoot(own, word)));
    }
}
