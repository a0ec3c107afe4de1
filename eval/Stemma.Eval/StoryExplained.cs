using System.Globalization;
using Stemma.Evaluating;
using Stemma.Model;

namespace Stemma.Eval;

/// <summary>What lies behind a story's figures, for a person: each claim of the gold, what was found for it, and every cell that is wrong.</summary>
internal static class StoryExplained
{
    private const int MostPassages = 3;

    /// <summary>Writes it, a line for each finding.</summary>
    /// <param name="gold">The story's gold file.</param>
    /// <param name="to">Where it is written.</param>
    /// <param name="only">The id of one of the claims found, or of a report: only its propositions are shown.</param>
    public static void Write(string gold, string? only, TextWriter to)
    {
        var story = StoryFolder.Read(gold);
        var state = story.StateAsOf(null);
        if (only is not null)
        {
            WritePropositions(story, state, only, to);
            return;
        }

        var handIn = story.HandIn(state);
        var score = StoryScorer.Score(story.Gold, handIn, story.Aliases);
        var reports = story.Files.ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var (claim, found) in score.Claims.Pairs)
        {
            Write(claim, found, to);
            var assertions = state.Assertions.Where(one => one.Claim.Value == found?.Id).ToLookup(one => one.Report);
            foreach (var (report, wanted, got) in Cells(claim, found))
            {
                to.WriteLine($"    {(wanted == got ? "  " : "! ")}{report} {wanted}{(wanted == got ? "" : $" <- {got}")}");
                if (wanted == got || !reports.TryGetValue(report, out var id))
                {
                    continue;
                }

                var words = state.Reports.FirstOrDefault(one => one.Report.Id == id);
                foreach (var one in assertions[id].Take(MostPassages))
                {
                    to.WriteLine($"          {one.Stance} {one.Sense} [{words?.Words(words.Propositions[one.Proposition])}]");
                }
            }
        }

        foreach (var claim in state.Claims)
        {
            var carriers = state.Assertions.Where(one => one.Claim == claim.Id).Select(one => story.Files.GetValueOrDefault(one.Report)).Distinct().Order(StringComparer.Ordinal);
            to.WriteLine($"claim {claim.Id} of {claim.Question}: {claim.Text} ({string.Join(' ', carriers)})");
        }

        foreach (var report in story.Gold.Reports)
        {
            to.WriteLine($"{report.Id} derives from {string.Join("; ", report.DerivesFrom.Select(parent => $"{parent.Report}{parent.Outlet} ({parent.Evidence})"))} <- {string.Join("; ", handIn.Derivations.Where(one => one.Report == report.Id).Select(one => one.Parent))}");
        }

        foreach (var position in handIn.Positions)
        {
            to.WriteLine($"found position: {position.Actor} | {position.Stance} | {position.Date} {position.Report} | {position.Proposal}");
        }

        foreach (var position in story.Gold.Positions)
        {
            to.WriteLine($"gold position:  {position.Actor} | {position.Stance} | {position.Date} {position.Report} | {position.Proposal}");
        }
    }

    private static void WritePropositions(StoryFolder story, StoryState state, string only, TextWriter to)
    {
        var claims = state.Assertions.ToLookup(one => (one.Report, one.Proposition));
        foreach (var extract in state.Reports)
        {
            var id = story.Files.GetValueOrDefault(extract.Report.Id);
            foreach (var (at, proposition) in extract.Propositions.Index())
            {
                var joined = claims[(extract.Report.Id, at)].ToList();
                if (id != only && !joined.Exists(one => one.Claim.Value == only))
                {
                    continue;
                }

                var statement = proposition.Statement is { } index ? extract.Statements[index] : null;
                to.WriteLine($"{id} {proposition.Facet} {proposition.Stance} {proposition.Polarity} {proposition.Factuality?.SourceClass} [{extract.Words(proposition)}] {proposition.Predicate} by {proposition.Subject}; {statement?.Sense} {string.Join(" <- ", statement?.Chain.Select(hop => hop.Name) ?? [])}");
                to.WriteLine($"      {string.Join(' ', proposition.Parts.Select(part => $"{part.Key}/{part.Kind}/{part.Role}"))} -> {string.Join(' ', joined.Select(one => $"{one.Stance} {one.Claim}{(one.Bearing == Bearing.Same ? "" : $" ({one.Bearing})")}"))}");
            }
        }
    }

    private static void Write(Evaluating.GoldClaim claim, HandInClaim? found, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"{claim.Id} {claim.Claim}");
        to.WriteLine(found is null
            ? "  not found"
            : string.Create(CultureInfo.InvariantCulture, $"  found {found.Id} {found.Text}"));
        to.WriteLine($"  status {claim.StatusAtEnd} <- {found?.Status}; origins {claim.IndependentOrigins} <- {found?.Origins}");
    }

    private static IEnumerable<(string Report, string Gold, string Found)> Cells(Evaluating.GoldClaim claim, HandInClaim? found)
    {
        var golds = claim.Stances.DistinctBy(one => one.Report).ToDictionary(one => one.Report, one => one.Stance, StringComparer.Ordinal);
        var founds = (found?.Stances ?? []).DistinctBy(one => one.Report).ToDictionary(one => one.Report, one => one.Stance, StringComparer.Ordinal);
        return golds.Keys.Union(founds.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(report => (report, golds.GetValueOrDefault(report, StanceLabel.Absent), founds.GetValueOrDefault(report, StanceLabel.Absent)));
    }
}
