using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>Makes the stemma of one claim.</summary>
internal sealed class StemmaBuilder
{
    // What was said of the whole question is likely said of the number too, when a sentence names nobody.
    private const double SaidOfTheSameMatter = 0.7;

    // The report says itself where it has the claim; what can be wrong is our reading of it.
    private const double Cited = 0.93;

    private readonly Archive _archive;
    private readonly Citations _citations;
    private readonly ILookup<ReportId, Dependence> _dependences;
    private readonly IReadOnlyList<Carrier> _carriers;
    private readonly ILookup<ReportId, Assertion> _related;
    private readonly HiddenSources _hidden = new();
    private readonly Growth _growth;
    private readonly List<LateCitation> _late = [];

    private StemmaBuilder(Archive archive, ILookup<ReportId, Dependence> dependences, IReadOnlyList<Carrier> carriers, IEnumerable<Assertion> related)
    {
        (_archive, _citations, _dependences, _carriers) = (archive, new Citations(archive), dependences, carriers);
        _related = related.ToLookup(one => one.Report);
        _growth = new Growth(archive);
    }

    /// <summary>The stemma of a claim with these carriers.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="carriers">The reports that carry it, in story order.</param>
    /// <param name="related">Assertions of the other claims of the same matter.</param>
    /// <param name="archive">The story.</param>
    /// <param name="dependences">Who depends on whom, by child.</param>
    public static ClaimStemma Of(ClaimId claim, IReadOnlyList<Carrier> carriers, IEnumerable<Assertion> related, Archive archive, ILookup<ReportId, Dependence> dependences)
    {
        var builder = new StemmaBuilder(archive, dependences, carriers, related);
        builder.Grow();
        var origins = Origins.Of(carriers, builder._growth, archive);
        var edges = builder._growth.Edges
            .OrderBy(edge => edge.Child is Witness.Captured child ? archive.Report(child.Report)?.Place : int.MaxValue)
            .ThenBy(edge => $"{edge.Child}", StringComparer.Ordinal)
            .ThenByDescending(edge => edge.Probability)
            .ThenBy(edge => $"{edge.Parent}", StringComparer.Ordinal);
        return new ClaimStemma(claim, [.. edges], origins, new Independence(archive).Of(origins), builder._growth.Circles);
    }

    private void Grow()
    {
        foreach (var (report, assertion) in _carriers.SelectMany(carrier => carrier.Assertions.Select(one => (carrier.Report, one))))
        {
            NoteHidden(report, Hops(assertion));
        }

        foreach (var carrier in _carriers)
        {
            Place(carrier);
        }

        SettleLateCitations();
        Circles.Find(_carriers, _growth, _archive);
    }

    private void NoteHidden(Wording report, IReadOnlyList<Speaker> chain)
    {
        if (chain.Count > 0 && chain[^1].IsAnonymous)
        {
            var outlet = chain.LastOrDefault(hop => _citations.IsOutlet(hop, out _));
            _hidden.Note(chain[^1], outlet is null ? _archive.Outlets.Key(report) : _archive.Outlets.Key(outlet.Name));
        }
    }

    private void Place(Carrier carrier)
    {
        foreach (var one in carrier.Assertions.Where(Names))
        {
            PlaceByChain(carrier, one, Cited);
        }

        if (!_growth.HasParent(carrier.Witness) && carrier.Assertions.FirstOrDefault(IsFromUnnamedPublisher) is { } vague)
        {
            PlaceAmongEarlier(carrier, vague);
        }

        if (!_growth.HasParent(carrier.Witness) && !_late.Exists(one => one.Carrier == carrier) && !IsOwnPublication(carrier))
        {
            PlaceOwnVoice(carrier);
        }
    }

    private bool Names(Assertion one) => Hops(one).Count > 0;

    // Whatever the order of the words: a person whom an outlet quotes stands behind the outlet.
    private IReadOnlyList<Speaker> Hops(Assertion one) =>
        [.. Sourcing.Of(one.Chain, one.Sense, _archive.Places).OrderBy(hop => _citations.IsOutlet(hop, out _) ? 0 : 1)];

    private bool IsFromUnnamedPublisher(Assertion one) => Hops(one) is [var first, ..] && Sourcing.IsUnnamedPublisher(first);

    // “Two news organisations”, “media reports”: most likely one of those that are here.
    private void PlaceAmongEarlier(Carrier carrier, Assertion one)
    {
        if ((Likeness.Earlier(carrier, _carriers) ?? _carriers.FirstOrDefault(other => other.Place < carrier.Place && TimeOrder.Allows(carrier.Report, other.Report))) is { } earlier)
        {
            var note = Citing(one, Hops(one)[0], $"It speaks of “{Hops(one)[0].Name}”, without a name.") with { Kind = EvidenceKind.Unnamed, Parent = earlier.Assertions[0].Where };
            _growth.Add(carrier.Witness, earlier.Witness, Likeness.Probability, note);
        }
        else
        {
            var (witness, speaker) = _hidden.Of(Hops(one)[0], _archive.Outlets.Key(carrier.Report), carrier.Report.Report.Outlet);
            _growth.Name(witness, speaker);
            _growth.Add(carrier.Witness, witness, SaidOfTheSameMatter, Citing(one, Hops(one)[0], $"It speaks of “{Hops(one)[0].Name}”, without a name."));
        }
    }

    // A ministry's own page is where the ministry says it.
    private bool IsOwnPublication(Carrier carrier) => carrier.Assertions.Any(one =>
        Names(one) && Hops(one).All(hop => _archive.Outlets.Key(hop.Name) == _archive.Outlets.Key(carrier.Report)));

    private void PlaceByChain(Carrier carrier, Assertion one, double probability)
    {
        Witness? at = carrier.Witness;
        var (outletKey, outlet) = (_archive.Outlets.Key(carrier.Report), carrier.Report.Report.Outlet);
        foreach (var hop in Hops(one).Where(hop => !Sourcing.IsUnnamedPublisher(hop)))
        {
            if (!_citations.IsOutlet(hop, out var key))
            {
                at = Speaker(carrier, one, hop, at, (outletKey, outlet), probability);
            }
            else if (key != outletKey)
            {
                at = Outlet(carrier, one, hop, key, at, probability);
                (outletKey, outlet) = (key, _archive.Outlets.Name(hop.Name));
            }

            if (at is null || _carriers.Any(other => other != carrier && other.Witness == at))
            {
                return;
            }
        }

        Follow(at);
    }

    // A cited report that is here, and was not found to carry the claim, hands on what it had from one that was.
    private void Follow(Witness at)
    {
        if (at is Witness.Captured between && _carriers.All(one => one.Witness != at) && !_growth.HasParent(at)
            && _dependences[between.Report].FirstOrDefault(one => _carriers.Any(carrier => carrier.Witness == one.Parent)) is { } had)
        {
            _growth.Add(at, had.Parent, had.Probability, had.Evidence);
        }
    }

    // The cited outlet's report, or the outlet as a lost witness; null when that waits until all else is placed.
    private Witness? Outlet(Carrier carrier, Assertion one, Speaker hop, string key, Witness at, double probability)
    {
        var evidence = Citing(one, hop, $"It cites {_archive.Outlets.Name(hop.Name)} for this.");
        var theirs = _carriers.Where(other => other != carrier && _archive.Outlets.Key(other.Report) == key && other.Report.Report.Address != carrier.Report.Report.Address).ToList();
        var earlier = theirs.Where(other => TimeOrder.Allows(carrier.Report, other.Report)).ToList();
        if (at is Witness.Captured && earlier.Count > 0)
        {
            var source = earlier.OrderByDescending(other => Likeness.Of(carrier, other)).ThenBy(other => other.Place).First();
            _growth.Add(at, source.Witness, probability, evidence with { Parent = source.Assertions[0].Where });
            return source.Witness;
        }

        var lost = new Witness.Lost(key, _archive.Outlets.Name(hop.Name));
        if (at is Witness.Captured && theirs.Count > 0)
        {
            _late.Add(new LateCitation(carrier, theirs, lost, hop, evidence, probability));
            return null;
        }

        if (at is Witness.Captured && (_citations.Report(carrier.Report, key, one.Sentence) ?? Known(carrier, key)) is { } between)
        {
            _growth.Add(at, new Witness.Captured(between.Id), probability, evidence with { Parent = default(Words.TextSpan) });
            return new Witness.Captured(between.Id);
        }

        _growth.Name(lost, hop);
        _growth.Add(at, lost, probability, evidence);
        return lost;
    }

    // The outlet's report that the carrier depends on by other signs.
    private Wording? Known(Carrier carrier, string outlet) => _dependences[carrier.Report.Id]
        .Select(one => one.Parent is Witness.Captured captured ? _archive.Report(captured.Report) : null)
        .FirstOrDefault(report => report is not null && _archive.Outlets.Key(report) == outlet);

    private Witness Speaker(Carrier carrier, Assertion one, Speaker hop, Witness at, (string Key, string Name) outlet, double probability)
    {
        if (at is Witness.Captured && Model(carrier, one, hop) is { } model)
        {
            _growth.Add(at, model.Carrier.Witness, model.Probability, model.Evidence);
            return model.Carrier.Witness;
        }

        var (witness, speaker) = Cast.IsKnown(hop) && hop.Kind != SpeakerKind.Media ? (_archive.Cast.Known(hop), hop) : _hidden.Of(hop, outlet.Key, outlet.Name);
        _growth.Name(witness, speaker);
        _growth.Add(at, witness, probability, Citing(one, hop, hop.IsAnonymous ? $"It rests on “{hop.Name}”, who are not named." : $"It has this from {hop.Name}."));
        return witness;
    }

    // A copied sentence names the model's source, not one of the copier's own.
    private Parentage? Model(Carrier carrier, Assertion one, Speaker hop) => Parentage
        .Of(carrier, _carriers, _dependences[carrier.Report.Id])
        .FirstOrDefault(model => hop.IsAnonymous
            ? model.IsText || model.Carrier.Assertions.Any(other => CanBeSame(hop, other))
            : model.IsText && model.Carrier.Assertions.Any(other => IsSame(hop, other)) && Likeness.Of(one, carrier.Report, model.Carrier) >= Likeness.SameSentence);

    private bool IsSame(Speaker hop, Assertion other) =>
        other.Chain.Count > 0 && Cast.IsKnown(other.Chain[^1]) && _archive.Cast.Key(hop) == _archive.Cast.Key(other.Chain[^1]);

    private static bool CanBeSame(Speaker hop, Assertion other) =>
        other.Chain.Count > 0 && other.Chain[^1].IsAnonymous && Naming.CanBeSame(hop, other.Chain[^1]);

    private void PlaceOwnVoice(Carrier carrier)
    {
        if (Parentage.Of(carrier, _carriers, _dependences[carrier.Report.Id]).FirstOrDefault() is { } parent)
        {
            _growth.Add(carrier.Witness, parent.Carrier.Witness, parent.Probability, parent.Evidence);
        }
        else if (_dependences[carrier.Report.Id].FirstOrDefault(IsCredit) is { } credit)
        {
            _growth.Add(carrier.Witness, credit.Parent, credit.Probability, credit.Evidence);
        }
        else if (_related[carrier.Report.Id].FirstOrDefault(Names) is { } said)
        {
            PlaceByChain(carrier, said, SaidOfTheSameMatter);
        }
        else if (Likeness.Earlier(carrier, _carriers) is { } alike)
        {
            _growth.Add(carrier.Witness, alike.Witness, Likeness.Probability, Likeness.Evidence(carrier, alike));
        }
    }

    private static bool IsCredit(Dependence one) => one.Parent is Witness.Lost && one.Evidence.Any(piece => piece.Kind == EvidenceKind.CreditLine);

    // The cited outlet's reports are all later than the one that cites them: either they go back to it, or an earlier one was not captured.
    private void SettleLateCitations()
    {
        foreach (var one in _late)
        {
            var way = one.Theirs.Select(later => _growth.Way(later.Witness, one.Carrier.Witness)).FirstOrDefault(way => way is not null);
            if (way is not null)
            {
                _growth.Close(one.Carrier.Witness, way);
            }
            else
            {
                _growth.Name(one.Lost, one.Hop);
                _growth.Add(one.Carrier.Witness, one.Lost, one.Probability, one.Evidence);
            }
        }
    }

    private static Evidence Citing(Assertion one, Speaker hop, string note) =>
        new(EvidenceKind.CitedByName, hop.Where.Length > 0 ? hop.Where : one.Where, null, note);

    private sealed record LateCitation(Carrier Carrier, IReadOnlyList<Carrier> Theirs, Witness.Lost Lost, Speaker Hop, Evidence Evidence, double Probability);
}
