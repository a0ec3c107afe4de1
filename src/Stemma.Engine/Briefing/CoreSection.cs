using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>1: the core claim and the chain down to where it comes from.</summary>
internal static class CoreSection
{
    private const int MostOrigins = 3;
    private const int MostLinks = 4;

    public static IEnumerable<BriefSentence?> Of(Material material)
    {
        var claim = material.Claims.FirstOrDefault(claim => claim.Question == material.Core && material.Carrying(claim).Count > 0);
        if (claim is null)
        {
            yield break;
        }

        yield return new Phrase(material, "core.claim").Clause("claim", claim).Place("place", claim.From.Report).Done();
        if (material.StemmaOf(claim) is not { } stemma)
        {
            yield break;
        }

        foreach (var sentence in (IEnumerable<BriefSentence?>)[.. Origins(material, claim, stemma), .. Links(material, stemma), .. Circles(material, stemma)])
        {
            yield return sentence;
        }
    }

    private static IEnumerable<BriefSentence?> Origins(Material material, Claim claim, ClaimStemma stemma)
    {
        var carrying = material.Carrying(claim);
        if (stemma.Origins is [var only])
        {
            yield return carrying.Count is 1 ? Single(material, carrying, only)
                : only.Speaker is null && only.IsCaptured ? Voice(material, carrying, only)
                : Named(new Phrase(material, "core.all").Count("reports", carrying), material, only);
        }
        else
        {
            yield return new Phrase(material, "core.several").Count("reports", carrying).Value("origins", OriginsIn(stemma.Independent)).Done();
            foreach (var origin in stemma.Origins.OrderByDescending(origin => origin.Reports.Count).ThenBy(origin => material.Order(origin.First)).Take(MostOrigins))
            {
                Assertion[] behind = [.. carrying.Where(one => origin.Reports.Contains(one.Report))];
                yield return origin.Speaker is null && origin.IsCaptured
                    ? Voice(material, behind, origin)
                    : Named(new Phrase(material, "core.origin").Count("reports", behind), material, origin);
            }
        }

        foreach (var lost in stemma.Origins.Where(origin => !origin.IsCaptured && material.Knows(origin.First)).Take(1))
        {
            yield return new Phrase(material, "core.lost").Name("origin", lost.First, NamesOf(lost)).Done();
        }
    }

    public static string OriginsIn(IndependentRange range) => range switch
    {
        { Min: 1, Max: 1 } => "1 independent origin",
        _ when range.Min == range.Max => $"{range.Min} independent origins",
        _ => $"{range.Min} to {range.Max} independent origins",
    };

    private static BriefSentence? Single(Material material, IReadOnlyList<Assertion> carrying, Origin origin) =>
        (origin.Speaker is null && origin.IsCaptured
            ? new Phrase(material, "core.own").Count("reports", carrying)
            : new Phrase(material, "core.single").Count("reports", carrying).Name("origin", carrying[0].Report, NamesOf(origin)))
        .Place("place", carrying[0].Report).Done();

    private static BriefSentence? Voice(Material material, IReadOnlyList<Assertion> behind, Origin origin) =>
        material.Knows(origin.First)
            ? new Phrase(material, "core.voice").Count("reports", behind).Outlet("outlet", origin.First).In("first", origin.First).Done()
            : null;

    private static BriefSentence? Named(Phrase phrase, Material material, Origin origin) =>
        material.Knows(origin.First) ? phrase.Name("origin", origin.First, NamesOf(origin)).In("first", origin.First).Done() : null;

    private static string?[] NamesOf(Origin origin) => [origin.Name, (origin.Witness as Witness.Lost)?.Name, origin.Speaker?.Name, origin.Speaker?.Role];

    // Who had it from whom, where words show it; the way to an origin outside is told above.
    private static IEnumerable<BriefSentence?> Links(Material material, ClaimStemma stemma) => stemma.Edges
        .Where(edge => edge.Child is Witness.Captured child && material.Knows(child.Report))
        .Where(edge => edge.Parent is Witness.Captured parent ? material.Knows(parent.Report) : !stemma.Origins.Any(origin => origin.Witness == edge.Parent))
        .OrderByDescending(edge => edge.Probability).ThenBy(edge => material.Order(((Witness.Captured)edge.Child).Report))
        .ThenBy(edge => edge.Parent.ToString(), StringComparer.Ordinal)
        .Select(edge => Link(material, edge)).OfType<BriefSentence>().Take(MostLinks);

    private static BriefSentence? Link(Material material, StemmaEdge edge) => edge.Evidence
        .Where(evidence => evidence.Child.Length > 0)
        .Select(evidence => Link(material, ((Witness.Captured)edge.Child).Report, edge.Parent, evidence))
        .FirstOrDefault(sentence => sentence is not null);

    private static BriefSentence? Link(Material material, ReportId child, Witness parent, Evidence evidence)
    {
        var template = evidence.Kind switch
        {
            EvidenceKind.CitedByName => "chain.cites",
            EvidenceKind.CreditLine => "chain.credits",
            EvidenceKind.Link => "chain.links",
            EvidenceKind.SharedText or EvidenceKind.SharedQuotation => "chain.shares",
            _ => null,
        };
        if (template is null)
        {
            return null;
        }

        var phrase = new Phrase(material, template).Sentence("words", new Passage(child, evidence.Child)).In("child", child);
        if (template is "chain.shares")
        {
            return parent is Witness.Captured { Report: var from } && evidence.Parent is { Length: > 0 } shared
                ? phrase.Citing(from, material.SentenceAround(new Passage(from, shared))).In("parent", from).Done()
                : null;
        }

        var outlet = parent is Witness.Captured captured ? material[captured.Report].Report.Outlet : ((Witness.Lost)parent).Name;
        return phrase.Name("parent", child, outlet, evidence.Child.In(material[child].Report.Text).ToString()).Done();
    }

    private static IEnumerable<BriefSentence?> Circles(Material material, ClaimStemma stemma) =>
        from circle in stemma.Circular
        where material.Knows(circle.Report) && circle.Through.Count > 0 && material.Knows(circle.Through[0])
        orderby material.Order(circle.Report)
        select new Phrase(material, "core.circular").In("report", circle.Report).Outlet("through", circle.Through[0]).Done();
}
