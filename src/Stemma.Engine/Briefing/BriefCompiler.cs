using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Writes a brief and verifies it: one that fails is not given out.</summary>
public static class BriefCompiler
{
    /// <summary>The verified brief, or why there is none.</summary>
    public static async ValueTask<CompiledBrief> Compile(StoryState state, SourceBook book, BriefVerifier verifier, CancellationToken cancel)
    {
        if (state.Reports.Count is 0)
        {
            return new CompiledBrief(null, [new Problem(ProblemCode.NothingToBrief, state.Story.Name, null, "the story has no reports yet; add some with `stemma add`")]);
        }

        var brief = BriefWriter.Write(state, book);
        var problems = await verifier.ProblemsIn(brief, cancel);
        return new CompiledBrief(problems.Count is 0 ? brief : null, problems);
    }
}

/// <summary>What compiling gave.</summary>
/// <param name="Brief">The brief; null when a sentence was not supported.</param>
/// <param name="Problems">Why there is none; empty when there is one.</param>
public sealed record CompiledBrief(Brief? Brief, IReadOnlyList<Problem> Problems);
