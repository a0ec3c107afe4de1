using System.Xml;
using System.Xml.Linq;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>The sentences that are reworded: own ones of <c>eval/labels/comparison</c>, and news sentences of the data folder.</summary>
internal static class PlainSentences
{
    // One sentence in so many words can be reworded by rule and still be a sentence.
    private const int FewestTokens = 7;
    private const int MostTokens = 30;
    private const int MostOfOneText = 4;
    private const int Beginning = 2500;
    private const int MostTexts = 130;

    /// <summary>The day on which every report is dated.</summary>
    public static Moment Day { get; } = Moment.On(new DateOnly(2031, 3, 5));

    public static string Labels => Path.Combine(Places.Repository, "eval", "labels", "comparison");

    public static IReadOnlyList<PlainSentence> Own()
    {
        List<ParsedText> parsed = [.. File.ReadLines(Path.Combine(Labels, "sentences.txt")).Where(line => line.Length > 0).Select(Parse)];
        return OfStory("own", parsed);
    }

    /// <summary>Sentences from the beginnings of articles: those of one article are one story.</summary>
    public static IEnumerable<PlainSentence> News(string data)
    {
        var polnear = Path.Combine(data, "attribution", "polnear");
        foreach (var text in Sampled(Files(polnear, "*.txt")).Select(file => File.ReadAllText(file)))
        {
            foreach (var sentence in OfArticle("polnear", text[..Math.Min(text.Length, Beginning)]))
            {
                yield return sentence;
            }
        }

        foreach (var file in Sampled(Files(Path.Combine(data, "linking", "ecbplus"), "*.xml")))
        {
            foreach (var sentence in OfArticle("ecbplus", EcbText(file)))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<string> Files(string folder, string pattern) => ((string[])["dev", "train"])
        .Select(part => Path.Combine(folder, part))
        .Where(Directory.Exists)
        .SelectMany(part => Directory.GetFiles(part, pattern, SearchOption.AllDirectories));

    private static IEnumerable<string> Sampled(IEnumerable<string> files) =>
        files.OrderBy(file => ContentHash.Prefix(Path.GetFileName(file)), StringComparer.Ordinal).Take(MostTexts);

    private static IEnumerable<PlainSentence> OfArticle(string set, string text)
    {
        var article = TextParser.Parse(text, Day, SourceBook.Shipped);
        var chosen = article.Sentences
            .Where(sentence => IsPlain(sentence.Where.In(text).ToString(), sentence.EndToken - sentence.FirstToken))
            .Take(MostOfOneText)
            .Select(sentence => Parse(sentence.Where.In(text).ToString()));
        return OfStory(set, [.. chosen]);
    }

    private static IReadOnlyList<PlainSentence> OfStory(string set, IReadOnlyList<ParsedText> parsed)
    {
        List<(Name Name, string Words)> near = [.. parsed.SelectMany(text => text.Names.Select(name => (name, name.Where.In(text.Text).ToString()))).DistinctBy(pair => pair.Item2)];
        var words = near.ToDictionary(pair => pair.Name, pair => pair.Words, ReferenceEqualityComparer.Instance as IEqualityComparer<Name>);
        return [.. parsed.Select(text => new PlainSentence(set, text, [.. near.Select(pair => pair.Name)], words)).Where(sentence => sentence.Root >= 0)];
    }

    private static ParsedText Parse(string sentence) => TextParser.Parse(sentence, Day, SourceBook.Shipped);

    private static bool IsPlain(string text, int tokens) =>
        tokens is >= FewestTokens and <= MostTokens
        && char.IsUpper(text[0])
        && text[^1] == '.'
        && !text.Any(one => one is '"' or '“' or '”' or '(' or ')' or ':' or '\n' or '–' or '—' or ';' or '?')
        && text.Skip(1).Any(char.IsLower);

    // Tokens apart by blanks, put together as they were printed.
    private static string EcbText(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var sentences = XDocument.Load(reader).Root!.Elements("token").GroupBy(token => (string)token.Attribute("sentence")!);
        return string.Join("\n", sentences.Select(sentence => Printed(sentence.Select(token => token.Value))));
    }

    private static string Printed(IEnumerable<string> tokens)
    {
        var text = string.Join(' ', tokens);
        foreach (var (apart, together) in ((string, string)[])[(" ,", ","), (" .", "."), (" '", "'"), (" n't", "n't"), ("$ ", "$"), (" %", "%"), (" ’", "’")])
        {
            text = text.Replace(apart, together, StringComparison.Ordinal);
        }

        return text;
    }
}
