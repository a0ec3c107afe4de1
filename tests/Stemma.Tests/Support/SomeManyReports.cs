using Stemma.Model;

namespace Stemma.Tests.Support;

/// <summary>A story of many reports, each had from an earlier one or from an origin that was not captured.</summary>
internal static class SomeManyReports
{
    private static readonly string[] Outlets =
    [
        "Kestrel 24", "Morning Ledger", "Daily Anchor", "Corvane Gazette", "Westwind", "Harbour Times", "The Northern Observer and Chronicle", "Tidewater Radio", "Lamp & Post", "The Quay",
    ];

    public static (StoryState State, ClaimStemma Stemma) State(int count)
    {
        var made = new SomeState();
        Report[] reports =
        [
            .. Enumerable.Range(0, count).Select(at => made.Report(
                Outlets[at * 7 % Outlets.Length],
                $"2026-03-{2 + (at * 5 / count):00}T{6 + (at * 5 % 17):00}:{at * 13 % 60:00}",
                $"Ferries, part {at}",
                $"Tessaly will lend {40 + at} ferries to Corvane, officials said.")),
        ];
        reports = [.. reports.OrderBy(report => report.Published)];
        var claim = made.Claim("ferries", Facet.Whether, 1, new Answer.Yes(), reports[0], "Tessaly will lend");
        foreach (var report in reports)
        {
            made.Assertion(claim, report, "Tessaly will lend");
        }

        Witness[] roots = [new Witness.Lost("two port officials", "two port officials, through Kestrel 24"), new Witness.Captured(reports[count / 3].Id), new Witness.Lost("a diplomat", "a Western diplomat familiar with the talks")];
        StemmaEdge Edge(int at, Witness parent) => new(
            new Witness.Captured(reports[at].Id), parent, .5 + (at % 6 / 10.0),
            [new Evidence(EvidenceKind.SharedText, SomeState.Words(reports[at], "Tessaly will lend"), null, "shares “Tessaly will lend”")]);
        List<StemmaEdge> edges = [];
        for (var at = 0; at < count; at++)
        {
            if (at != count / 3)
            {
                edges.Add(Edge(at, at is 0 ? roots[0] : at == count / 2 ? roots[2] : new Witness.Captured(reports[(at * 3 % at) is 0 ? at / 2 : at - 1].Id)));
            }
        }

        var stemma = new ClaimStemma(
            claim.Id,
            edges,
            [.. roots.Select((root, at) => new Origin(root, root is Witness.Lost lost ? lost.Name : "a report", null, [reports[at].Id], reports[at].Id))],
            new IndependentRange(1, 3),
            [new CircularReport(reports[0].Id, [reports[5].Id])]);
        made.Stemmas.Add(stemma);
        return (made.Build(), stemma);
    }
}
