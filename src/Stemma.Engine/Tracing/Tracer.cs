using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>Finds who had what from whom.</summary>
public static class Tracer
{
    /// <summary>The story's dependences and one stemma a claim. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    public static Traced Trace(IReadOnlyList<Extract> reports, Linked linked, SourceBook book)
    {
        var archive = Archive.Of(reports, linked, book);
        var dependences = new Dependences(archive).All();
        var byChild = dependences.ToLookup(one => one.Child);
        var assertions = linked.Assertions.ToLookup(one => one.Claim);
        var matters = Matters(linked);
        return new Traced(dependences, [.. linked.Claims.Select(claim => Stemma(claim))]);

        ClaimStemma Stemma(Claim claim)
        {
            var carriers = Carrier.Of(assertions[claim.Id].Where(one => one.Supports), archive);
            var related = matters[claim.Question].SelectMany(other => assertions[other]).Where(one => one.Supports);
            return carriers.Count > 0
                ? StemmaBuilder.Of(claim.Id, carriers, related, archive, byChild)
                : Unsupported(claim, Carrier.Of(assertions[claim.Id], archive));
        }
    }

    // Pages that carry a claim only to deny it: it comes from somewhere, but nobody here says it is so.
    private static ClaimStemma Unsupported(Claim claim, IReadOnlyList<Carrier> carriers)
    {
        Origin[] first = carriers.Count == 0
            ? [new Origin(new Witness.Captured(claim.From.Report), "unknown", null, [claim.From.Report], claim.From.Report)]
            : [new Origin(carriers[0].Witness, carriers[0].Report.Report.Outlet, null, [.. carriers.Select(one => one.Report.Id)], carriers[0].Report.Id)];
        return new ClaimStemma(claim.Id, [], first, new IndependentRange(0, 0), []);
    }

    // The claims of the same matter that answer another question: whether it is so, how many, what for. A no is none of them.
    private static Dictionary<QuestionId, IReadOnlyList<ClaimId>> Matters(Linked linked)
    {
        var matter = linked.Questions.ToDictionary(question => question.Id, question => question.Of ?? question.Id);
        var claims = linked.Claims.Where(claim => claim.Answer is not Answer.No).ToLookup(claim => matter.GetValueOrDefault(claim.Question, claim.Question));
        return linked.Claims.Select(claim => claim.Question).Distinct().ToDictionary(question => question, Others);

        IReadOnlyList<ClaimId> Others(QuestionId question) =>
            [.. claims[matter.GetValueOrDefault(question, question)].Where(claim => claim.Question != question).Select(claim => claim.Id)];
    }
}
