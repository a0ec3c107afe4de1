using System.Globalization;
using Stemma.Model;

namespace Stemma.Web.Stories;

/// <summary>The claims of a story as its page lists them: by question, a question's details beneath it, a page at a time.</summary>
/// <param name="Status">Only claims of this status; null for all.</param>
/// <param name="Groups">The groups on this page.</param>
/// <param name="Page">The number of this page, from 1.</param>
/// <param name="Last">The number of the last page.</param>
/// <param name="Claims">How many claims are on all pages.</param>
public sealed record ClaimList(ClaimStatus? Status, IReadOnlyList<ClaimGroup> Groups, int Page, int Last, int Claims)
{
    // A real story has hundreds of questions that one report each raises; the first page has those that matter.
    private const int GroupsOnAPage = 20;

    /// <summary>A page of the list; null when there is no page of this number.</summary>
    internal static ClaimList? Of(StoryView view, ClaimStatus? status, string page)
    {
        List<ClaimGroup> groups =
        [
            .. from question in view.State.Questions
               let answers = Answers(view, question, status)
               where answers.Count > 0
               group new AnsweredQuestion(question, answers) by Root(view, question) into family
               select new ClaimGroup([.. family.OrderBy(one => one.Question.Id != family.Key)]),
        ];
        var last = Math.Max(1, (groups.Count + GroupsOnAPage - 1) / GroupsOnAPage);
        var claims = groups.Sum(group => group.Questions.Sum(question => question.Answers.Count));
        return int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= last
            ? new ClaimList(status, [.. groups.Skip((number - 1) * GroupsOnAPage).Take(GroupsOnAPage)], number, last, claims)
            : null;
    }

    private static List<Claim> Answers(StoryView view, Question question, ClaimStatus? status) =>
        [.. view.Answers(question.Id).Where(claim => status is null || view.Assessment(claim.Id)?.Status == status)];

    private static QuestionId Root(StoryView view, Question question) =>
        question.Of is { } of && view.Question(of) is not null ? of : question.Id;
}

/// <summary>A question and the questions about its details: “will it?” with “how many?” and “what for?”.</summary>
public sealed record ClaimGroup(IReadOnlyList<AnsweredQuestion> Questions);

/// <summary>A question with the claims that answer it.</summary>
public sealed record AnsweredQuestion(Question Question, IReadOnlyList<Claim> Answers);
