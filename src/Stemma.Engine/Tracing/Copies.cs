using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Reports that share text.</summary>
internal static class Copies
{
    private const double LeastWorthShowing = 1;

    // Of a report of two sentences one set phrase is a tenth: a share stands for something only where there is enough to share.
    private const double EnoughRuns = 10;
    private const double EnoughToCompare = 40;

    public static IEnumerable<Hint> In(Archive archive, CreditLines credits)
    {
        foreach (var pair in archive.Reuse.Pairs)
        {
            var (child, parent, isKnown) = TimeOrder.Of(archive.Reports[pair.One], archive.Reports[pair.Other], archive);
            var (fives, threes) = (pair.Contained(child.Place), pair.ContainedLoosely(child.Place));
            var weight = Weight.SharedText(fives * Standing(pair.Fives, EnoughRuns), threes * Standing(child.Threes.Count, EnoughToCompare));
            if (weight < LeastWorthShowing || !TimeOrder.Allows(child, parent) || credits.AreSiblings(child, parent))
            {
                continue;
            }

            yield return Text(child, parent, weight + Penalty(child, parent, archive), fives, threes);
            if (!isKnown)
            {
                yield return new Hint(child, new Witness.Captured(parent.Id), Weight.UnknownOrder, new Evidence(
                    EvidenceKind.TimeOrder, default, default(TextSpan), "The dates do not tell which came first; who has more of the common text does."));
            }
        }
    }

    private static Hint Text(Wording child, Wording parent, double weight, double fives, double threes)
    {
        var note = fives >= 0.02
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * fives:0} % of its five-word runs stand in “{Outlet(parent)}”.")
            : string.Create(CultureInfo.InvariantCulture, $"{100 * threes:0} % of its three-word runs stand in “{Outlet(parent)}”.");
        return new Hint(child, new Witness.Captured(parent.Id), weight, new Evidence(EvidenceKind.SharedText, default, default(TextSpan), note))
        {
            Show = piece => SharedRun.Longest(child, parent) is { } run ? piece with { Child = run.Child, Parent = run.Parent } : piece,
        };
    }

    private static double Standing(int count, double enough) => Math.Min(1, count / enough);

    private static double Penalty(Wording child, Wording parent, Archive archive) =>
        archive.Outlets.Key(child) == archive.Outlets.Key(parent) ? Weight.SameOutlet : 0;

    private static string Outlet(Wording report) => report.Report.Outlet;
}
