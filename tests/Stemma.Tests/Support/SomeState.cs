using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Support;

/// <summary>A story made by hand: reports are added with their words, everything else points into them by words.</summary>
internal sealed partial class SomeState
{
    private readonly Dictionary<ReportId, Extract> _extracts = [];
    private readonly Dictionary<SnapshotId, byte[]> _bytes = [];
    private readonly List<Assertion> _assertions = [];

    public List<Question> Questions { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<ClaimStemma> Stemmas { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<Position> Positions { get; } = [];

    public List<Reversal> Reversals { get; } = [];

    public Story Story { get; init; } = new("ferries", "Tessaly lends ferries to Corvane");

    public Report Report(string outlet, string time, string title, string text)
    {
        var page = $"<html><title>{WebUtility.HtmlEncode(title)}</title><body><p>{string.Join("</p>\n<p>", text.Split("\n\n").Select(WebUtility.HtmlEncode))}</p></body></html>";
        var bytes = Encoding.UTF8.GetBytes(page);
        var report = new Report
        {
            Snapshot = SnapshotId.Of(bytes),
            Address = $"https://{Normal.Name(outlet).Replace(' ', '-')}.example/{_extracts.Count + 1}",
            Outlet = outlet,
            Title = title,
            Text = text,
            Language = "en",
            Published = time.Length is 0 ? null : new Moment(DateTimeOffset.Parse(time + "Z", CultureInfo.InvariantCulture), DayOnly: false),
        };
        _bytes[report.Snapshot] = bytes;
        _extracts[report.Id] = new Extract(report, [.. SentencesIn(text)], [], [], []);
        return report;
    }

    public Statement Statement(Report report, Speaker speaker, string content, CueSense sense = CueSense.Say)
    {
        var statement = new Statement(speaker.Where.Length > 0 ? speaker.Where : null, null, [Words(report, content)], sense, [speaker]);
        var extract = _extracts[report.Id];
        _extracts[report.Id] = extract with { Statements = [.. extract.Statements, statement] };
        return statement;
    }

    public Claim Claim(string question, Facet facet, double salience, Answer answer, Report report, string words, string? of = null)
    {
        var id = new QuestionId(ContentHash.Prefix(question, 8));
        if (Questions.TrueForAll(one => one.Id != id))
        {
            Questions.Add(new Question(id, facet, question, of is null ? null : new QuestionId(ContentHash.Prefix(of, 8)), salience));
        }

        var claim = new Claim(new ClaimId(ContentHash.Prefix(question + answer, 8)), id, answer, words, Passage(report, words));
        Claims.Add(claim);
        return claim;
    }

    public Assertion Assertion(Claim claim, Report report, string words, Stance stance = Stance.Reports, CueSense? sense = null, params Speaker[] chain)
    {
        var where = Words(report, words);
        var sentence = _extracts[report.Id].Sentences.Single(one => one.Where.Holds(where.Start)).Where;
        var assertion = new Assertion(claim.Id, report.Id, 0, where, sentence, stance, 1, sense, chain);
        _assertions.Add(assertion);
        return assertion;
    }

    public static Speaker Speaker(Report report, string name, SpeakerIdentity identity, SpeakerKind kind) =>
        new(name, identity, kind, SpeakerTraits.None, report.Text.Contains(name, StringComparison.Ordinal) ? Words(report, name) : default);

    public static Passage Passage(Report report, string words) => new(report.Id, Words(report, words));

    public static TextSpan Words(Report report, string words)
    {
        var start = report.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"“{words}” is not in “{report.Text}”");
        return new TextSpan(start, start + words.Length);
    }

    public StoryState Build()
    {
        List<Extract> reports = [.. _extracts.Values];
        reports.Sort(Extract.InStoryOrder);
        return new StoryState
        {
            Story = Story,
            Reports = reports,
            Questions = Questions,
            Claims = Claims,
            Assertions = _assertions,
            Dependences = [],
            Stemmas = Stemmas,
            Assessments = Assessments,
            Positions = Positions,
            Reversals = Reversals,
        };
    }

    public ValueTask<ReadOnlyMemory<byte>?> Bytes(SnapshotId id, CancellationToken cancel) =>
        ValueTask.FromResult(_bytes.TryGetValue(id, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null);

    /// <summary>The report read from those bytes: the paragraphs are taken from the page, the rest from what was added.</summary>
    public Report? Read(ReportId id, ReadOnlyMemory<byte> bytes)
    {
        var paragraphs = Paragraph.Matches(Encoding.UTF8.GetString(bytes.Span)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));
        return _extracts.TryGetValue(id, out var extract)
            ? extract.Report with { Snapshot = SnapshotId.Of(bytes.Span), Text = string.Join("\n\n", paragraphs) }
            : null;
    }

    private static IEnumerable<Sentence> SentencesIn(string text) =>
        SentenceWords.Matches(text).Select((match, at) => new Sentence(new TextSpan(match.Index, match.Index + match.Length), at, 0, 0));

    [GeneratedRegex(@"\S[^\n]*?(?:[.!?]”?(?=\s|$)|(?=\n|$))")]
    private static partial Regex SentenceWords { get; }

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph { get; }
}
