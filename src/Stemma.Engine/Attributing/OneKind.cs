using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A named speaker is of one kind throughout a report: the one that most mentions tell, the first of them if two tell as much.</summary>
internal static class OneKind
{
    /// <summary>The statements, each named speaker of one kind.</summary>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<Statement> statements)
    {
        var kinds = statements.SelectMany(statement => statement.Chain)
            .Where(hop => hop is { Identity: SpeakerIdentity.Named, Kind: not SpeakerKind.Unknown })
            .GroupBy(hop => hop.Name, StringComparer.Ordinal)
            .ToDictionary(hops => hops.Key, MostTold, StringComparer.Ordinal);
        return [.. statements.Select(statement => statement.Chain.Any(hop => IsOther(hop, kinds)) ? Changed(statement, kinds) : statement)];
    }

    private static SpeakerKind MostTold(IEnumerable<Speaker> hops) =>
        hops.Select((hop, at) => (hop.Kind, at)).GroupBy(one => one.Kind).OrderByDescending(same => same.Count()).ThenBy(same => same.First().at).First().Key;

    private static bool IsOther(Speaker hop, Dictionary<string, SpeakerKind> kinds) =>
        hop.Identity is SpeakerIdentity.Named && kinds.TryGetValue(hop.Name, out var kind) && kind != hop.Kind;

    private static Statement Changed(Statement statement, Dictionary<string, SpeakerKind> kinds) =>
        statement with { Chain = [.. statement.Chain.Select(hop => IsOther(hop, kinds) ? hop with { Kind = kinds[hop.Name] } : hop)] };
}
