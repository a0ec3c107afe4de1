using System.Runtime.CompilerServices;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Training.Linking;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>How two outlets' true tellings of one event stand to each other: sentences of ECB+ whose main events are one, from different documents.</summary>
/// <remarks>
/// What people wrote about one event says in part other things, so not all such pairs should be the same: the figures only tell how much of
/// what is told twice the comparison makes use of. <c>told_same</c>: some claim of the one is the same as, qualified by, entailed by or the
/// other answer to one of the other. <c>same</c>: the same or entailed. <c>apart</c>: the share of pairs about two events of one
/// topic, as many, for which that is said too; it should be low.
/// </remarks>
internal static class TellingsTask
{
    private const int MostOfEvent = 12;
    private const int MostPairs = 500;

    public static EvalTask Task { get; } = new("tellings", RunAsync);

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = Path.Combine(data, "linking", "ecbplus", Places.Split);
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var tellings = await System.Threading.Tasks.Task.Run(() => EcbPlus.Read(data, Places.Split).SelectMany(Tellings).ToList(), cancel);
        var told = Sampled(Pairs(tellings).Where(pair => pair.One.Event == pair.Other.Event).GroupBy(pair => pair.One.Event).SelectMany(pairs => Ordered(pairs).Take(MostOfEvent)));
        var apart = Sampled(Pairs(tellings).Where(pair => pair.One.Event != pair.Other.Event && !pair.One.Events.Overlaps(pair.Other.Events))).Take(told.Count).ToList();
        List<Compared> found = [.. told.Select(pair => Closest(pair.One, pair.Other))], between = [.. apart.Select(pair => Closest(pair.One, pair.Other))];
        yield return new EvalLine(
            "tellings",
            $"ecbplus/{Places.Split}",
            [
                new("told_same", Share(found, IsUseful)),
                new("same", Share(found, IsSame)),
                new("apart", Share(between, IsUseful)) { IsCost = true },
                new("apart_same", Share(between, IsSame)) { IsCost = true },
                .. Enum.GetValues<Relation>().Select(relation => Figure.Count(EnumNames.Of(relation), found.Count(one => one.Relation == relation))),
            ],
            told.Count)
        { Folder = folder };

        if (Environment.GetEnvironmentVariable("STEMMA_PAIRS") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, told.Zip(found).Select(one => $"{one.Second.Relation}\t{one.Second.Slots}\t{one.Second.Entails}\t{one.First.One}\t{one.First.Other}"), cancel);
        }
    }

    private static bool IsSame(Compared compared) => compared.Relation == Relation.Same || compared.Entails != Entailment.None;

    private static bool IsUseful(Compared compared) => IsSame(compared) || compared.Relation is Relation.Qualified or Relation.OtherAnswer;

    private static double Share(List<Compared> of, Func<Compared, bool> that) => of.Count == 0 ? 0 : (double)of.Count(that) / of.Count;

    // Each sentence by the event that its tree is about: the mention nearest to the root that is no saying.
    private static IEnumerable<Telling> Tellings(EcbDocument document)
    {
        foreach (var sentence in document.Text.Sentences)
        {
            List<EcbMention> inside = [.. document.Mentions.Where(mention => sentence.Where.Holds(mention.Where[0]) && mention.Class is "ACTION_OCCURRENCE")];
            if (inside.MinBy(mention => Depth(document.Text, mention.Head)) is { } main)
            {
                var text = sentence.Where.In(document.Text.Text).ToString();
                yield return new Telling(document.Topic, document.Name, text, main.Event, [.. inside.Select(mention => mention.Event)], main.Where[0].In(document.Text.Text).ToString());
            }
        }
    }

    private static int Depth(ParsedText text, int at)
    {
        var depth = 0;
        for (; text.Tokens[at].HeadOffset != 0 && depth < text.Tokens.Count; depth++)
        {
            at += text.Tokens[at].HeadOffset;
        }

        return depth;
    }

    private static IEnumerable<(Telling One, Telling Other)> Pairs(List<Telling> tellings) =>
        from one in tellings
        from other in tellings
        where one.Topic == other.Topic && string.CompareOrdinal(one.Document, other.Document) < 0 && one.Text != other.Text
        select (one, other);

    private static IEnumerable<(Telling One, Telling Other)> Ordered(IEnumerable<(Telling One, Telling Other)> pairs) =>
        pairs.OrderBy(pair => ContentHash.Prefix($"{pair.One.Text}|{pair.Other.Text}"), StringComparer.Ordinal);

    private static List<(Telling One, Telling Other)> Sampled(IEnumerable<(Telling One, Telling Other)> pairs) => [.. Ordered(pairs).Take(MostPairs)];

    // The best that any claim with the event's word in it says of any such claim.
    private static Compared Closest(Telling one, Telling other)
    {
        Compared[] all = [.. from a in one.Claims from b in other.Claims select Comparison.Of(a, b)];
        return all.Length == 0 ? new Compared(Relation.NotComparable, Slots.None) : all.MinBy(compared => (compared.Relation, compared.Entails == Entailment.None, -compared.Overlap));
    }

    private sealed record Telling(string Topic, string Document, string Text, string Event, HashSet<string> Events, string Trigger)
    {
        public IReadOnlyList<Comparand> Claims => field ??= Read();

        public override string ToString() => Text;

        private Comparand[] Read()
        {
            var extract = DistortionsTask.Read(Document.Replace('_', '-'), Text);
            return [.. extract.Propositions.Where(claim => claim.Facet == Facet.Whether && claim.Pieces.Any(piece => extract.Words(piece).Contains(Trigger, StringComparison.Ordinal))).Select(claim => new Comparand(claim))];
        }
    }
}
