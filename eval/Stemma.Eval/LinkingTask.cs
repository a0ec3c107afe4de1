using System.Runtime.CompilerServices;
using Stemma.Evaluating;
using Stemma.Linking;
using Stemma.Training.Linking;

namespace Stemma.Eval;

/// <summary>Which mentions of events tell of the same event: ECB+, gold mentions, document topics found by words, everything else from our own parse.</summary>
/// <remarks>
/// All mentions of the validated sentences are scored as one set, those that stand alone included. <c>lemma</c> is the usual baseline: equal
/// lemmas of the mentions' heads in one document topic are one event.
/// </remarks>
internal static class LinkingTask
{
    public static EvalTask Task { get; } = new("linking", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = Path.Combine(data, "linking", "ecbplus", Places.Split);
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var documents = await System.Threading.Tasks.Task.Run(() => EcbPlus.Read(data, Places.Split), cancel);
        var topics = DocumentTopics.Of([.. documents.Select(document => document.Text)]);
        var mentions = documents.SelectMany((document, at) => document.Mentions.Select(mention => (Document: document, Mention: mention, Topic: topics[at]))).ToList();
        string[] gold = [.. mentions.Select(one => one.Mention.Event)];
        yield return Line("topics", Topics(documents, topics), documents.Count);
        yield return Line("lemma", Figures(CoreferenceScore.Of(gold, [.. mentions.Select(one => $"{one.Topic} {one.Document.Text.Tokens[one.Mention.Head].Lemma}")])), mentions.Count);

        var groups = EcbPairs.Of(documents);
        List<string> events = [], found = [];
        foreach (var (group, at) in groups.Select((group, at) => (group, at)))
        {
            events.AddRange(group.Events);
            found.AddRange(EventGroups.Of(group.Mentions, group.Context, PairModel.Shipped).Select(number => $"{at} {number}"));
        }

        yield return Line("", Figures(CoreferenceScore.Of(events, found)), events.Count);

        EvalLine Line(string set, IReadOnlyList<Figure> figures, int items) => new("linking", $"ecbplus/{Places.Split}{(set.Length > 0 ? "/" + set : "")}", figures, items) { Folder = folder };
    }

    private static Figure[] Figures(CoreferenceScore score) =>
        [new("conll", score.Conll), new("muc", score.Muc.F1), new("b3", score.BCubed.F1), new("ceafe", score.CeafE.F1)];

    // Against the corpus's own halves of its topics: ecb and ecbplus are different events.
    private static Figure[] Topics(List<EcbDocument> documents, int[] topics)
    {
        var score = CoreferenceScore.Of([.. documents.Select(document => (document.Topic, document.Name.EndsWith("plus", StringComparison.Ordinal)))], [.. topics.Select(topic => (topic.ToString(System.Globalization.CultureInfo.InvariantCulture), true))]);
        return [Figure.Count("found", topics.Distinct().Count()), new("b3_precision", score.BCubed.Precision), new("b3_recall", score.BCubed.Recall)];
    }
}
