using System.Globalization;
using System.Xml.Linq;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Training.Linking;

/// <summary>Reads ECB+ (Cybulska and Vossen 2014): documents with their gold mentions of events, validated sentences only, and our own parse of the text.</summary>
internal static class EcbPlus
{
    private static readonly SourceBook Book = SourceBook.Shipped;

    /// <summary>The documents of a part, <c>train</c> or <c>dev</c>, that have validated sentences; ordered by topic and name.</summary>
    public static List<EcbDocument> Read(string data, string part)
    {
        var folder = Path.Combine(data, "linking", "ecbplus");
        var sentences = File.ReadLines(Path.Combine(folder, "ECBplus_coreference_sentences.csv")).Skip(1)
            .Select(line => line.Trim().Split(','))
            .ToLookup(row => $"{row[0]}_{row[1]}", row => int.Parse(row[2], CultureInfo.InvariantCulture));
        return
        [
            .. Directory.GetFiles(Path.Combine(folder, part), "*.xml", SearchOption.AllDirectories)
                .Select(file => (File: file, Name: Path.GetFileNameWithoutExtension(file)))
                .Where(one => sentences.Contains(one.Name))
                .OrderBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => Document(one.Name, XElement.Load(one.File), [.. sentences[one.Name]])),
        ];
    }

    private static EcbDocument Document(string name, XElement root, HashSet<int> validated)
    {
        var isNew = name.EndsWith("plus", StringComparison.Ordinal);
        var (text, places, sentenceOf) = (new EcbText(), new Dictionary<string, TextSpan>(), new Dictionary<string, int>());
        foreach (var sentence in root.Elements("token").GroupBy(token => (int)token.Attribute("sentence")!))
        {
            XElement[] tokens = [.. sentence];
            if (tokens[0].Value is "http")
            {
                continue; // the address
            }

            text.BeginSentence();
            for (var i = 0; i < tokens.Length; i++)
            {
                var id = (string)tokens[i].Attribute("t_id")!;
                places[id] = text.Add(tokens[i].Value, i > 0 ? tokens[i - 1].Value : null, i + 1 < tokens.Length ? tokens[i + 1].Value : null, isNew);
                sentenceOf[id] = sentence.Key;
            }
        }

        var parsed = TextParser.Parse(text.Text, null, Book);
        var groups = Groups(root, name);
        List<EcbMention> mentions = [];
        foreach (var markable in root.Element("Markables")!.Elements().Where(one => one.Name.LocalName.Contains("ACTION", StringComparison.Ordinal)))
        {
            string[] anchors = [.. markable.Elements("token_anchor").Select(anchor => (string)anchor.Attribute("t_id")!).Where(places.ContainsKey)];
            if (anchors.Length > 0 && validated.Contains(sentenceOf[anchors[0]]))
            {
                var id = (string)markable.Attribute("m_id")!;
                TextSpan[] where = [.. anchors.Select(anchor => places[anchor])];
                mentions.Add(new EcbMention(where, HeadOf(parsed, where), groups.GetValueOrDefault(id, $"{name} {id}"), markable.Name.LocalName));
            }
        }

        return new EcbDocument(name, name.Split('_')[0], parsed, [.. mentions.OrderBy(mention => mention.Where[0].Start)]);
    }

    // What several documents tell bears the number of the event; what one tells, that of the relation in it.
    private static Dictionary<string, string> Groups(XElement root, string name)
    {
        Dictionary<string, string> groups = [];
        foreach (var relation in root.Element("Relations")!.Elements())
        {
            var group = relation.Name.LocalName is "CROSS_DOC_COREF" ? (string)relation.Attribute("note")! : $"{name} r{(string)relation.Attribute("r_id")!}";
            foreach (var source in relation.Elements("source"))
            {
                groups[(string)source.Attribute("m_id")!] = group;
            }
        }

        return groups;
    }

    // The token of the mention that hangs on one outside of it; a word with meaning rather than one without.
    private static int HeadOf(ParsedText parsed, TextSpan[] where)
    {
        List<int> inside = [];
        for (var at = Ordered.FirstEndingAfter(parsed.Tokens, where[0].Start, token => token.Where); at < parsed.Tokens.Count && parsed.Tokens[at].Where.Start < where[^1].End; at++)
        {
            if (where.Any(piece => piece.Overlaps(parsed.Tokens[at].Where)))
            {
                inside.Add(at);
            }
        }

        return inside
            .OrderBy(at => parsed.Tokens[at].HeadOffset != 0 && inside.Contains(at + parsed.Tokens[at].HeadOffset))
            .ThenBy(at => parsed.Tokens[at].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective))
            .First();
    }
}

/// <summary>A document of ECB+.</summary>
/// <param name="Name">Its file without ending: <c>1_10ecbplus</c>.</param>
/// <param name="Topic">Its topic; only for folds, never told to what is measured.</param>
/// <param name="Text">Our parse.</param>
/// <param name="Mentions">The gold mentions of events in validated sentences, in reading order.</param>
internal sealed record EcbDocument(string Name, string Topic, ParsedText Text, IReadOnlyList<EcbMention> Mentions);

/// <summary>A gold mention of an event.</summary>
/// <param name="Where">Its tokens in the text.</param>
/// <param name="Head">The index of its main token in our parse.</param>
/// <param name="Event">The event it tells of: equal for mentions of one event.</param>
/// <param name="Class">Its class in the corpus: <c>ACTION_OCCURRENCE</c>.</param>
internal sealed record EcbMention(IReadOnlyList<TextSpan> Where, int Head, string Event, string Class);
