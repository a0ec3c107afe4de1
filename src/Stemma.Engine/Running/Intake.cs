using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>Decides, input by input, what is new to a story, and writes it down.</summary>
internal sealed class Intake
{
    private readonly string _story;
    private readonly HashSet<ReportId> _stored;
    private readonly IReadOnlySet<ReportId> _before;
    private readonly IReadOnlySet<ReportId> _anywhere;
    private readonly OpenProblems _open;
    private readonly List<Problem> _problems = [];

    private Intake(string story, IReadOnlySet<ReportId> ofStory, IReadOnlySet<ReportId> anywhere, OpenProblems open)
    {
        (_story, _before, _anywhere, _open) = (story, ofStory, anywhere, open);
        _stored = [.. ofStory];
    }

    public int Done { get; private set; }

    public int Captured { get; private set; }

    public int Reports { get; private set; }

    public int Duplicates { get; private set; }

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What the ledger knows of a story so far.</summary>
    public static async Task<Intake> OfAsync(Workspace workspace, Story story, CancellationToken cancel)
    {
        var captures = await workspace.Ledger.OfKindAsync(LedgerFact.BytesCaptured.Kind, cancel);
        var ofStory = Captures(captures.Where(entry => entry.Story == story.Name));
        var open = new OpenProblems(await workspace.Ledger.OfStoryAsync(story.Name, cancel));
        return new Intake(story.Name, ofStory, Captures(captures), open);
    }

    /// <summary>Whether the story had these bytes from this address before this run. Safe for threads.</summary>
    public bool Has(ReportId capture) => _before.Contains(capture);

    /// <summary>Whether any story had them: then what the ledger says of the first capture counts. Safe for threads.</summary>
    public bool IsKnown(ReportId capture) => _anywhere.Contains(capture);

    /// <summary>Writes a batch down in one transaction.</summary>
    public async Task StoreAsync(WorkspaceWriter writer, IReadOnlyList<Prepared> batch, CancellationToken cancel)
    {
        List<(string?, LedgerFact)> facts = [];
        List<ExtractRow> extracts = [];
        foreach (var prepared in batch)
        {
            var kept = prepared.Kept;
            var isNew = prepared.Bytes is { } bytes && _stored.Add(bytes.Capture);
            facts.AddRange(FactsOf(prepared, isNew).Select(fact => ((string?)_story, fact)));
            if (isNew)
            {
                Captured++;
                Reports += kept is { Extract: null } ? 0 : 1;
            }
            else if (prepared.Bytes is not null)
            {
                Duplicates++;
            }

            if (isNew && kept is not null)
            {
                extracts.Add(kept.Row(ReportAnalysis.EngineVersion));
                _problems.AddRange(kept.Problems);
            }
        }

        Done += batch.Count;
        if (facts.Count > 0)
        {
            await writer.AppendAsync(facts, extracts, cancel);
        }
    }

    private IEnumerable<LedgerFact> FactsOf(Prepared prepared, bool isNew)
    {
        if (prepared.Problem is { } found)
        {
            _problems.Add(found);
        }

        // Bytes that are there already are written down again only to say that the input is well now.
        var isWellAgain = prepared.Problem is null && _open.Has(prepared.Input);
        if (prepared.Bytes is { } bytes && (isNew || isWellAgain))
        {
            _open.Close(prepared.Input);
            yield return bytes;
        }

        if (prepared.Problem is { Code: not ProblemCode.Duplicate } problem && _open.Add(prepared.Input, problem))
        {
            yield return new LedgerFact.CaptureFailed(prepared.Input, problem);
        }
    }

    private static HashSet<ReportId> Captures(IEnumerable<LedgerEntry> entries) =>
        [.. entries.Select(entry => entry.Fact).OfType<LedgerFact.BytesCaptured>().Select(fact => fact.Capture)];
}
