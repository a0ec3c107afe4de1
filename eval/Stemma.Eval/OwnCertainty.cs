using Stemma.Claiming;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Training.Certainty;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Our own news sentences with a marked predicate and its class in the author's and in the source's world: <c>eval/labels/certainty.tsv</c>.</summary>
internal static class OwnCertainty
{
    private static readonly Dictionary<string, FactualityClass> Letters = new()
    {
        ["H"] = FactualityClass.Happened,
        ["P"] = FactualityClass.Probable,
        ["U"] = FactualityClass.Uncertain,
        ["N"] = FactualityClass.NotHappened,
        ["F"] = FactualityClass.Planned,
    };

    /// <summary>The figures of one part; a dash for a world is not judged.</summary>
    public static EvalLine Measured(IEnumerable<string> lines, string split)
    {
        List<(FactualityClass Gold, FactualityClass Found)> judged = [];
        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')).Where(cells => cells[0] == split))
        {
            var start = cells[3].IndexOf('[', StringComparison.Ordinal);
            var end = cells[3].IndexOf(']', StringComparison.Ordinal) - 1;
            var parsed = TextParser.Parse(cells[3].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), null, SourceBook.Shipped);
            var found = FactualityReader.Of(parsed, CertaintySet.TokenAt(parsed, new TextSpan(start, end)));
            judged.AddRange(((string Letter, FactualityClass Found)[])[(cells[1], found.AuthorClass), (cells[2], found.SourceClass)] is var both ? both.Where(world => world.Letter != "-").Select(world => (Letters[world.Letter], world.Found)) : []);
        }

        var denied = judged.Where(one => one.Gold is FactualityClass.NotHappened).ToList();
        Figure[] figures =
        [
            new("accuracy", judged.Average(one => one.Gold == one.Found ? 1.0 : 0)),
            new("neg_recall", denied.Average(one => one.Found is FactualityClass.NotHappened ? 1.0 : 0)),
            new("denied_as_support", denied.Average(one => one.Found is FactualityClass.NotHappened or FactualityClass.Uncertain ? 0 : 1.0)) { IsCost = true },
        ];
        return new EvalLine("certainty", $"own/{split}", figures, judged.Count);
    }
}
