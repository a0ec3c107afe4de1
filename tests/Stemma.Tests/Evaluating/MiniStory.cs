using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

/// <summary>An invented story of six reports: a dam, a rumour and a denial.</summary>
internal static class MiniStory
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases = StoryGold.ParseAliases(
        """{"Orvan Water Board": ["OWB", "the water board"]}""");

    public static StoryGold Gold => StoryGold.Parse(
        """
        {
          "name": "mini", "topic": "the Orvan dam", "version": 1, "vocabulary": {}, "lineages": {"L1": "an engineer", "L2": "the board"},
          "reports": [
            {"id": "001", "url": "", "outlet": "Orvan Post", "published": "2031-05-01", "kind": "own reporting",
             "derives_from": [{"outlet": "an engineer", "evidence": "cited by name", "certainty": "high"}], "lineage": ["L1"]},
            {"id": "002", "outlet": "Hill Radio (Orvan Post)", "published": "2031-05-01",
             "derives_from": [{"report": "001", "evidence": "same agency text", "certainty": "high"},
                              {"outlet": "The Orvan Post", "evidence": "cited by name", "certainty": "medium"}], "lineage": ["L1"]},
            {"id": "003", "outlet": "The Coast Wire", "published": "2031-05-02",
             "derives_from": [{"outlet": "Orvan Post", "evidence": "cited by name", "certainty": "high"},
                              {"outlet": "an engineer", "evidence": "inferred, not cited", "certainty": "low"}], "lineage": ["L1", "L2"]},
            {"id": "004", "outlet": "Orvan Water Board", "published": "2031-05-02", "derives_from": [], "lineage": ["L2"],
             "rebuts": ["Orvan Post"]},
            {"id": "005", "outlet": "mirror.example (mirror of Coast Wire text)", "published": null,
             "derives_from": [{"report": "003", "evidence": "verbatim copy", "certainty": "high"}], "lineage": ["L2", "L1"]},
            {"id": "006", "outlet": "Delta Sun", "published": "2031-05-03",
             "derives_from": [{"outlet": "OWB", "evidence": "cited by name", "certainty": "high"}], "lineage": ["L2"], "rebuts": ["Coast Wire"]}
          ],
          "claims": [
            {"id": "C1", "claim": "The Orvan dam has a crack of 120 metres.", "question": "Is the dam cracked?",
             "stances": [{"report": "001", "stance": "reports with attribution"}, {"report": "002", "stance": "asserts"},
                         {"report": "003", "stance": "reports with attribution"}, {"report": "004", "stance": "denies"}],
             "independent_origins": {"min": 1, "max": 1, "reason": "one engineer"}, "status_at_end": "denied", "status_by": "the board",
             "status_by_day": [{"as_of": "2031-05-01", "status": "single_origin"}, {"as_of": "2031-05-02", "status": "denied"}]},
            {"id": "C2", "claim": "4,500 people were told to leave.", "question": "How many had to leave?",
             "stances": [{"report": "005", "stance": "questions", "note": "n"}, {"report": "006", "stance": "reports with attribution"}],
             "independent_origins": {"min": 1, "max": 2}, "status_at_end": "confirmed"}
          ],
          "traps": [{"id": "T1", "type": "x", "text": "y", "reports": []}],
          "reversals": [
            {"id": "V1", "kind": "reversal", "from": "004", "to": "006", "actor": "Orvan (water board)", "change": "no crack, to a crack"},
            {"id": "V2", "kind": "softening", "from": "001", "to": "002", "actor": "an engineer", "change": "?", "uncertain": true}
          ],
          "positions": [
            {"actor": "Orvan (water board)", "proposal": "empty the reservoir", "stance": "refuse", "date": "2031-05-02", "report": "004"},
            {"actor": "Delta province", "proposal": "empty the reservoir", "stance": "support", "date": "2031-05-03", "report": "006", "uncertain": "mild"}
          ]
        }
        """);

    public static StoryScore Score(HandIn handIn) => StoryScorer.Score(Gold, handIn, Aliases);

    /// <summary>The gold turned into a prediction.</summary>
    public static HandIn Perfect => HandInOf(Gold);

    public static HandIn HandInOf(StoryGold gold) => new()
    {
        Derivations = [.. from report in gold.Reports from parent in report.DerivesFrom select new Derivation(report.Id, parent.Report ?? parent.Outlet!)],
        Lineages = gold.Reports.ToDictionary(report => report.Id, report => report.Lineage),
        Claims = [.. gold.Claims.Select(claim => new HandInClaim($"p{claim.Id}", claim.Claim, claim.IndependentOrigins, claim.StatusAtEnd) { Stances = claim.Stances })],
        Reversals = [.. gold.Reversals.Select(one => new HandInReversal(one.Actor, one.From, one.To))],
        Positions = [.. gold.Positions.Select(one => new HandInPosition(one.Actor, one.Proposal, one.Stance, one.Date, one.Report))],
    };

    /// <summary>Every figure that is better when greater.</summary>
    public static double[] Figures(StoryScore score) =>
    [
        score.DerivationF1, score.CitedDerivationF1, score.CertainDerivationF1, score.LineageF1,
        score.Origins.Exact, score.Origins.Overlap, score.Origins.Inside,
        score.Stances.Accuracy, score.Stances.MacroF1, score.Stances.Lenient, score.StatusAccuracy,
        score.Reversals.Precision, score.Reversals.Recall, score.PositionF1, score.Positions.DateShare, score.Positions.ReportShare,
    ];
}
