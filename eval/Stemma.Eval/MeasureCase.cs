using Stemma.Linking;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>A case of <c>eval/labels/comparison/measures.tsv</c>: which question a number answers, or how two numbers stand to each other.</summary>
/// <remarks>
/// <c>measure</c>: a sentence, the number as printed, and what it counts: thing, act, stage (<c>-</c> for what is not asked), then <c>of=</c>,
/// <c>change=</c>, <c>part</c>, <c>cumulative</c>, <c>added</c>. <c>pair</c>: two sentences and their relation: equal, compatible, update,
/// part-of, conflict, or other where the questions differ; <c>later</c> before it tells that the second is of the next day.
/// </remarks>
internal sealed record MeasureCase(bool IsPair, string First, string Second, string Expected)
{
    public static IReadOnlyList<MeasureCase> All() =>
    [
        .. File.ReadLines(Path.Combine(PlainSentences.Labels, "measures.tsv")).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split('\t')).Select(cells => new MeasureCase(cells[0] == "pair", cells[1], cells[2], cells[3])),
    ];

    /// <summary>What the engine says, in the same words.</summary>
    public string Found(Func<string, Extract> read) => IsPair ? Relation(read(First), read(Second)) : Measure(read(First));

    // Two questions may well be too far apart to be compared.
    public bool IsRight(string found) => IsPair ? found == Expected.Split(' ')[^1] || (Expected == "other" && found == "none") : Expected.Split(' ').Zip(Printed(found)).All(pair => Fits(pair.First, pair.Second));

    private string Measure(Extract extract)
    {
        var number = extract.Propositions.FirstOrDefault(one => one.Facet == Facet.HowMany && extract.Words(one.Quantity!.Where).Contains(Second, StringComparison.OrdinalIgnoreCase))?.Measured;
        return number is null ? "none"
            : string.Join(' ', number.Thing ?? "-", number.Act ?? "-", number.Stage is { } stage ? EnumNames.Of(stage) : "-", $"of={number.Of}", $"change={(number.Change is { } change ? EnumNames.Of(change) : "")}", number.IsPart ? "part" : "whole", EnumNames.Of(number.Period));
    }

    // The expected ones in their order beside what was found for each.
    private IEnumerable<string> Printed(string found)
    {
        var parts = found.Split(' ');
        return Expected.Split(' ').Select((expected, at) => parts.Length < 7 ? "" : expected switch
        {
            _ when at < 3 => parts[at],
            _ when expected.StartsWith("of=", StringComparison.Ordinal) => parts[3],
            _ when expected.StartsWith("change=", StringComparison.Ordinal) => parts[4],
            "part" => parts[5],
            _ => parts[6],
        });
    }

    private static bool Fits(string expected, string found) =>
        (expected == "-" && found.Length > 0) || expected == found || Normal.Stem(expected) == Normal.Stem(found)
        || (ActWords.Outcome(Normal.Stem(expected)) is { } outcome && ActWords.Outcome(Normal.Stem(found)) == outcome);

    private string Relation(Extract one, Extract other)
    {
        var later = Expected.StartsWith("later", StringComparison.Ordinal);
        var best = (from a in one.Propositions.Where(each => each.Facet == Facet.HowMany)
                    from b in other.Propositions.Where(each => each.Facet == Facet.HowMany)
                    select Comparison.Of(new Comparand(a), new Comparand(b), later))
            .OrderByDescending(compared => compared.Overlap).ThenBy(compared => compared.Relation).Take(1).ToList();
        return best switch
        {
            [] => "none",
            [{ Numbers: NumberRelation.PartOf }] => "part-of",
            [{ Relation: Linking.Relation.OtherQuestion }] => "other",
            [{ Relation: Linking.Relation.NotComparable }] => "none",
            [var compared] => EnumNames.Of(compared.Numbers ?? NumberRelation.Conflict),
            _ => "none",
        };
    }
}
