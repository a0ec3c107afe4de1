using System.Text;
using Stemma.Attributing;
using Stemma.Claiming;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Training.Linking;
using Stemma.Words;

namespace Stemma.Training.Questions;

/// <summary>The propositions that the engine reads in the documents of ECB+, with the gold event that each is about.</summary>
internal static class EcbQuestions
{
    private static readonly SourceBook Book = SourceBook.Shipped;

    /// <summary>The stories of a part: a topic each, so that the two events of a kind in it are told apart.</summary>
    public static List<QuestionStory> Read(string data, string part) =>
    [
        .. EcbPlus.Read(data, part).GroupBy(document => document.Topic).Select(topic => new QuestionStory(topic.Key, [.. topic.Select(Labelled)])),
    ];

    private static LabelledReport Labelled(EcbDocument document)
    {
        var report = new Report
        {
            Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(document.Text.Text)),
            Address = $"https://{document.Name}.example/",
            Outlet = document.Name,
            Title = "",
            Text = document.Text.Text,
            Language = "en",
        };
        var statements = Attributor.StatementsIn(document.Text, Book);
        var extract = new Extract(report, document.Text.Sentences, document.Text.Names, statements, ClaimExtractor.PropositionsIn(report, document.Text, statements));
        return new LabelledReport(extract, [.. extract.Propositions.Select(one => LabelOf(document, one))]);
    }

    private static QuestionLabel LabelOf(EcbDocument document, Proposition proposition) => new(
        document.Name.EndsWith("plus", StringComparison.Ordinal), EventOf(document, proposition), proposition.Measured?.Act, proposition.Quantity?.Point);

    // The gold mention that is the proposition's main word.
    private static string? EventOf(EcbDocument document, Proposition proposition)
    {
        var comparand = new Comparand(proposition);
        if (ActFinder.Of(comparand) is not (>= 0 and var act))
        {
            return null;
        }

        var root = comparand.Words[act];
        foreach (var mention in document.Mentions)
        {
            var token = document.Text.Tokens[mention.Head];
            if (proposition.Pieces.Any(piece => piece.Holds(token.Where)) && IsWord(root, token))
            {
                return mention.Event;
            }
        }

        return null;
    }

    private static bool IsWord(Comparand.Word root, Token token) =>
        root.Part.Key.Split(' ')[0] == token.Lemma || root.Stem == Normal.Stem(token.Lemma) || root.Stem == Normal.Stem(token.Lemma.ToLowerInvariant());
}

/// <summary>Reports of one story, with what each proposition is about.</summary>
internal sealed record QuestionStory(string Name, IReadOnlyList<LabelledReport> Reports);

/// <summary>A report with what is known of each of its propositions.</summary>
internal sealed record LabelledReport(Extract Extract, IReadOnlyList<QuestionLabel> Labels);

/// <summary>What is known of the question that a proposition answers.</summary>
/// <param name="IsNew">Which of the two events of its topic the report is about.</param>
/// <param name="Event">The gold event of its main word; null where nobody knows.</param>
/// <param name="Act">Of a number, what happens to what is counted.</param>
/// <param name="Point">The number.</param>
internal sealed record QuestionLabel(bool IsNew, string? Event, string? Act, double? Point)
{
    private const double SameValue = .02;
    private const double LeastTelling = 12;

    /// <summary>Whether two propositions answer one question; null where nobody knows.</summary>
    public bool? IsSame(QuestionLabel other, bool isOneReport) => Point is { } point && other.Point is { } value
        ? IsSameNumber(other, point, value, isOneReport)
        : Event is null || other.Event is null ? null : Event == other.Event;

    // Who tells of one event the same large number, or how many it killed, answers one question.
    private bool? IsSameNumber(QuestionLabel other, double point, double value, bool isOneReport) =>
        IsNew != other.IsNew ? false
        : Event is not null && Event == other.Event ? true
        : point > LeastTelling && Math.Abs(Math.Log(point / value)) < SameValue ? true
        : Act is not null && other.Act is not null && Act != other.Act ? false
        : !isOneReport && Act is not null && Act == other.Act && ActWords.Outcome(Normal.Stem(Act)) is not null ? true
        : Event is not null && other.Event is not null ? false
        : null;
}
