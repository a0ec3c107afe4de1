using System.Globalization;
using Stemma.Exchanging;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Cli;

/// <summary>Draws a claim's family tree in lines of text: origins at the margin, and below each what goes back to it.</summary>
/// <remarks>A report with several parents stands under the most probable one, and names the others.</remarks>
internal sealed class TreeDrawing
{
    // Deeper trees are cut: no terminal is that wide.
    private const int Deepest = 40;

    private readonly List<string> _lines = [];
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);
    private readonly ClaimJson _claim;
    private readonly IReadOnlyDictionary<string, Report> _reports;
    private readonly ILookup<string, EdgeJson> _children;
    private readonly ILookup<string, EdgeJson> _parents;

    private TreeDrawing(ClaimJson claim, IReadOnlyDictionary<string, Report> reports)
    {
        (_claim, _reports) = (claim, reports);
        _parents = claim.Edges.OrderByDescending(edge => edge.Probability).ToLookup(edge => KeyOf(edge.Child), StringComparer.Ordinal);
        _children = _parents.Select(edges => edges.First())
            .OrderBy(edge => PublishedOf(edge.Child), StringComparer.Ordinal).ThenBy(edge => KeyOf(edge.Child), StringComparer.Ordinal)
            .ToLookup(edge => KeyOf(edge.Parent), StringComparer.Ordinal);
    }

    /// <summary>The lines of one claim's tree, the last one empty.</summary>
    public static IReadOnlyList<string> Of(ClaimJson claim, IReadOnlyDictionary<string, Report> reports)
    {
        var drawing = new TreeDrawing(claim, reports);
        drawing.Draw();
        return drawing._lines;
    }

    private void Draw()
    {
        var grade = _claim.Assessment is { } one ? $"  {one.Grade}, {Answers.Words(one.Status)}, {Answers.Origins(one)}" : "";
        _lines.Add($"{_claim.Id}  {Answers.Of(_claim)}{grade}");
        _lines.Add($"          “{Clean.Short(_claim.Text, 160)}”");
        foreach (var origin in _claim.Origins)
        {
            _lines.Add(origin.IsCaptured ? $"● {NameOf(origin.Witness)}" : $"○ {Clean.Line(origin.Name)} (not captured)");
            DrawChildren(origin.Witness, "", 0);
        }

        foreach (var loop in _claim.Circular)
        {
            var way = string.Join(" → ", loop.Through.Select(id => NameOf(new WitnessJson(id, null, null))));
            _lines.Add($"↻ {NameOf(new WitnessJson(loop.Report, null, null))} comes back to itself through {way}");
        }

        _lines.Add("");
    }

    private void DrawChildren(WitnessJson parent, string indent, int depth)
    {
        List<EdgeJson> edges = [.. _children[KeyOf(parent)]];
        for (var at = 0; at < edges.Count; at++)
        {
            var isLast = at == edges.Count - 1;
            _lines.Add($"{indent}{(isLast ? "└─" : "├─")} {NameOf(edges[at].Child)}  {WhyOf(edges[at])}{OthersOf(edges[at])}");
            if (depth < Deepest && _drawn.Add(KeyOf(edges[at].Child)))
            {
                DrawChildren(edges[at].Child, $"{indent}{(isLast ? "   " : "│  ")}", depth + 1);
            }
        }
    }

    private string OthersOf(EdgeJson drawn)
    {
        List<string> others = [.. _parents[KeyOf(drawn.Child)].Skip(1).Select(edge => NameOf(edge.Parent))];
        return others.Count == 0 ? "" : $"; also from {string.Join(", ", others)}";
    }

    private static string WhyOf(EdgeJson edge)
    {
        var why = string.Join("; ", edge.Evidence.Select(one => one.Note.Length > 0 ? one.Note : EnumNames.Of(one.Kind).Replace('_', ' ')));
        return $"{edge.Probability.ToString("0.00", CultureInfo.InvariantCulture)} {Clean.Short(why, 200)}";
    }

    private string NameOf(WitnessJson witness)
    {
        if (witness.Report is null)
        {
            return $"{Clean.Line(witness.Name ?? "?")} (not captured)";
        }

        return _reports.TryGetValue(witness.Report, out var report)
            ? $"{Clean.Line(report.Outlet)}, {report.Published?.ToString() ?? "undated"} [{report.Id.Value[..8]}]"
            : witness.Report;
    }

    private string PublishedOf(WitnessJson witness) =>
        witness.Report is { } id && _reports.TryGetValue(id, out var report) ? report.Published?.ToString() ?? "9" : "9";

    private static string KeyOf(WitnessJson witness) => witness.Report ?? $"lost:{witness.Lost}";
}
