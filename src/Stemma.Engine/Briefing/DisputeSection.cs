using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>7: competing answers side by side, and who denies what.</summary>
internal static class DisputeSection
{
    private const int Most = 5;
    private const int MostAnswers = 3;

    public static IEnumerable<BriefSentence?> Of(Material material, IReadOnlySet<string> said)
    {
        HashSet<string> quoted = new(said, StringComparer.Ordinal);
        return material.Claims
            .GroupBy(claim => claim.Question)
            .SelectMany(answers => Question(material, [.. answers], quoted))
            .OfType<BriefSentence>().Take(Most);
    }

    private static IEnumerable<BriefSentence?> Question(Material material, IReadOnlyList<Claim> answers, HashSet<string> said)
    {
        Claim[] carried = [.. answers.Where(claim => material.Carrying(claim).Count > 0).OrderBy(claim => material.Order(First(material, claim).Report))];
        var competing = carried.Length < 2 ? [] : carried[0].Answer switch
        {
            Answer.Yes or Answer.No => [Answers(material, carried)],
            _ => carried.Take(MostAnswers).Select(claim => Value(material, claim, said)),
        };
        var isTold = carried.Length > 1 && carried[0].Answer is Answer.Yes or Answer.No;
        return [.. competing, .. isTold ? [] : answers.Select(claim => Denied(material, claim)).OfType<BriefSentence>().Take(1)];
    }

    private static BriefSentence? Answers(Material material, Claim[] carried)
    {
        var (one, other) = (carried[0], carried[1]);
        return new Phrase(material, "dispute.answers")
            .Clause("one", one).Count("ones", material.Carrying(one)).In("onefirst", First(material, one).Report)
            .Clause("other", other).Count("others", material.Carrying(other)).In("otherfirst", First(material, other).Report).Done();
    }

    // What the number counts is in its clause, which is quoted once in a brief.
    private static BriefSentence? Value(Material material, Claim claim, HashSet<string> said)
    {
        var carrying = material.Carrying(claim);
        var from = material[claim.From.Report].Report.Text;
        var sentence = material.SentenceAround(claim.From);
        var clause = Quoting.Clause(from, claim.From.Where, sentence);
        var phrase = claim.Answer switch
        {
            Answer.Amount amount when clause is { } words && said.Add(words.Words) => new Phrase(material, "dispute.number")
                .Term("number", claim.From.Report, Terms.Counted(sentence.In(from), amount), sentence).Quote("claim", claim.From.Report, clause),
            Answer.Amount amount => new Phrase(material, "dispute.number.seen").Term("number", claim.From.Report, Terms.Counted(sentence.In(from), amount), sentence),
            _ => null,
        };
        return phrase?.Count("reports", carrying).In("first", carrying[0].Report).Done();
    }

    private static BriefSentence? Denied(Material material, Claim claim)
    {
        var denial = material.AssertionsOf(claim)
            .Where(one => one.Stance is Stance.Denies && one.Chain.Count > 0)
            .OrderBy(one => OfficialSection.IsOnRecord(one) ? 0 : 1).FirstOrDefault();
        var carrying = material.Carrying(claim);
        return denial is null || carrying.Count is 0 ? null : new Phrase(material, "dispute.denied")
            .Clause("claim", claim).Count("reports", carrying)
            .Quote("words", denial.Report, Quoting.Sentence(material[denial.Report].Report.Text, denial.Where, denial.Sentence))
            .Speaker("speaker", denial.Report, denial.Chain[^1]).Place("place", denial.Report).Done();
    }

    private static Assertion First(Material material, Claim claim) => material.Carrying(claim)[0];
}
