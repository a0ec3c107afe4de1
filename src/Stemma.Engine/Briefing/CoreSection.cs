using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>1: the core claim and the chain down to where it comes from.</summary>
internal static class CoreSection
{
    private const int MostOrigins = 3;
    private const int MostLinks = 3;

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
            yield return carrying.Count is 1 ? Single(material, carrying, only) : Root(material, "core.all", "", carrying, only);
        }
        else
        {
            yield return new Phrase(material, "core.several").Count("reports", carrying).Value("origins", OriginsIn(stemma.Independent)).Done();
            foreach (var origin in stemma.Origins.OrderByDescending(origin => origin.Reports.Count).ThenBy(origin => material.Order(origin.First)).Take(MostOrigins))
            {
                Assertion[] behind = [.. carrying.Where(one => origin.Reports.Contains(one.Report))];
                yield return Root(material, IsVoice(origin) ? "core" : "core.origin", behind.Length is 1 ? ".one" : "", behind, origin);
            }
        }

        foreach (var lost in stemma.Origins.Where(origin => !origin.IsCaptured && material.Knows(origin.First)).OrderByDescending(origin => origin.Reports.Count).Take(1))
        {
            yield return new Phrase(material, "core.lost").Name("origin", lost.First, NamesOf(lost, inFull: false)).Done();
        }
    }

    public static string OriginsIn(IndependentRange range) => range switch
    {
        { Max: 0 } => "no independent origin",
        { Min: 0, Max: 1 } => "at most 1 independent origin",
        { Min: 0 } => $"at most {range.Max} independent origins",
        { Min: 1, Max: 1 } => "1 independent origin",
        _ when range.Min == range.Max => $"{range.Min} independent origins",
        _ => $"{range.Min} to {range.Max} independent origins",
    };

    private static bool IsVoice(Origin origin) => origin.Speaker is null && origin.IsCaptured;

    private static BriefSentence? Single(Material material, IReadOnlyList<Assertion> carrying, Origin origin) =>
        (IsVoice(origin)
            ? new Phrase(material, "core.own").Count("reports", carrying)
            : new Phrase(material, "core.single").Count("reports", carrying).Name("origin", carrying[0].Report, NamesOf(origin)))
        .Place("place", carrying[0].Report).Done();

    // “through Kestrel 24, first in Kestrel 24” says it twice: then only the day.
    private static BriefSentence? Root(Material material, string template, string one, IReadOnlyList<Assertion> behind, Origin origin)
    {
        if (!material.Knows(origin.First) || behind.Count is 0)
        {
            return null;
        }

        if (IsVoice(origin))
        {
            return new Phrase(material, $"{template}.voice{one}").Count("reports", behind).In("first", origin.First).Done();
        }

        var first = material[origin.First].Report;
        var dated = origin.Name.Contains(first.Outlet, StringComparison.OrdinalIgnoreCase) && first.Published is not null
            ? new Phrase(material, $"{template}.on{one}").Count("reports", behind).Name("origin", origin.First, origin.Name).Date("date", origin.First).Done()
            : null;
        return dated ?? new Phrase(material, template + one).Count("reports", behind).Name("origin", origin.First, NamesOf(origin)).In("first", origin.First).Done();
    }

    private static string?[] NamesOf(Origin origin, bool inFull = true) =>
        [inFull ? origin.Name : null, (origin.Witness as Witness.Lost)?.Name, origin.Speaker?.Name, origin.Speaker?.Role, origin.Name];

    // Who had it from whom, where words show it; the way to an origin outside is told above.
    private static IEnumerable<BriefSentence?> Links(Material material, ClaimStemma stemma) => stemma.Edges
        .Where(edge => edge.Child is Witness.Captured child && material.Knows(child.Report))
        .Where(edge => edge.Parent is Witness.Captured parent ? material.Knows(parent.Report) : !stemma.Origins.Any(origin => origin.Witness == edge.Parent))
        .OrderByDescending(edge => edge.Probability).ThenBy(edge => material.Order(((Witness.Captured)edge.Child).Report))
        .ThenBy(edge => edge.Parent.ToString(), StringComparer.Ordinal)
        .Select(edge => (Order: material.Order(((Witness.Captured)edge.Child).Report), Sentence: Link(material, edge)))
        .Where(one => one.Sentence is not null).Take(MostLinks).OrderBy(one => one.Order).Select(one => one.Sentence);

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
        select new Phrase(material, "core.circular").In("report", circle.Report).Outlet("through", circle.Through[0]).Outlet("again", circle.Report).Done();
}
