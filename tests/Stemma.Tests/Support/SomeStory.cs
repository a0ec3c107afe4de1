using System.Globalization;
using System.Text;
using Stemma.Grading;
using Stemma.Model;
using Stemma.Tracing;
using Stemma.Words;

namespace Stemma.Tests.Support;

/// <summary>A small story written as a table, already read, attributed and linked: what tracing and grading are given.</summary>
/// <remarks>
/// One line a sentence: <c>outlet | time | chain | claim | sentence</c>. Lines of one outlet and time are one report.
/// Chain: hops from outside in, parted by <c>&lt;</c>, each <c>outlet|hidden|official|office|named|document NAME (role)</c>; <c>-</c> is the
/// report's own voice. Claim: <c>[denies|confirms|doubts] question [no|NUMBER]</c>; <c>-</c> is none. A first word <c>credit</c> or
/// <c>link</c> instead of a chain gives the report a credit line or a link, told in the last column.
/// </remarks>
internal sealed class SomeStory
{
    private readonly List<Line> _lines;

    private SomeStory(string table)
    {
        _lines = [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line.Of)];
        Reports = [.. _lines.GroupBy(line => (line.Outlet, line.Time)).Select(lines => Extract([.. lines]))];
        Linked = Link();
    }

    public IReadOnlyList<Extract> Reports { get; private init; }

    public Linked Linked { get; }

    public SourceBook Book { get; init; } = new(
    [
        new Source("Meridian", SourceKind.Agency, "Meridian", Reliability.B, "an agency", [], []),
        new Source("Kestrel 24", SourceKind.Broadcaster, "Kestrel", Reliability.C, "a broadcaster", ["K24"], ["kestrel.example"]),
        new Source("Ministry of Defence of Velda", SourceKind.Institution, "Velda", Reliability.B, "an institution", ["Veldan Defence Ministry"], []),
    ]);

    public Traced Traced => Tracer.Trace(Reports, Linked, Book);

    public IReadOnlyList<Assessment> Assessments => Grader.Grade(Reports, Linked, Traced, Book);

    public static SomeStory Of(string table) => new(table);

    /// <summary>The claim's stemma: <c>troops</c>, <c>troops no</c>, <c>number 8000</c>.</summary>
    public ClaimStemma Stemma(string claim) => Traced.Stemmas.Single(stemma => stemma.Claim == ClaimOf(claim));

    public Assessment Assessment(string claim) => Assessments.Single(one => one.Claim == ClaimOf(claim));

    public string Name(Witness witness) => witness switch
    {
        Witness.Captured captured => Name(captured.Report),
        Witness.Lost lost => lost.Name,
        _ => "",
    };

    public string Name(ReportId id) => Reports.Single(one => one.Report.Id == id).Report is var report ? report.Address["https://".Length..].Replace('/', ' ') : "";

    private static ClaimId ClaimOf(string claim) => new(ContentHash.Prefix(claim, 8));

    private static Extract Extract(List<Line> lines)
    {
        var text = new StringBuilder();
        List<Sentence> sentences = [];
        List<Statement> statements = [];
        foreach (var line in lines.Where(line => line.Chain is not "credit" and not "link"))
        {
            var start = text.Length;
            text.Append(line.Sentence).Append("\n\n");
            var where = new TextSpan(start, start + line.Sentence.Length);
            sentences.Add(new Sentence(where, sentences.Count, 0, 0));
            if (line.Hops.Count > 0)
            {
                statements.Add(new Statement(null, null, [where], line.Sense, line.Hops));
            }
        }

        var report = Some.Report($"{text}".TrimEnd(), lines[0].Outlet, lines[0].Address) with
        {
            Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes($"{lines[0].Address}\n{text}")),
            Published = lines[0].Published,
            Credit = lines.Find(line => line.Chain == "credit")?.Sentence,
            Links = [.. lines.Where(line => line.Chain == "link").Select(line => new Link(default, line.Sentence))],
        };
        return new Extract(report, sentences, NamesIn(report.Text), statements, []);
    }

    private static List<Name> NamesIn(string text) =>
    [
        .. from word in (string[])["Velda", "Veldan", "Ostra", "Ostran"]
           from at in Enumerable.Range(0, text.Length).Where(at => string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
           where at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length])
           orderby at
           select new Name(new TextSpan(at, at + word.Length), word.EndsWith('n') ? NameKind.Nationality : NameKind.Place, word),
    ];

    private Linked Link()
    {
        List<(Line Line, Assertion Assertion)> assertions = [];
        foreach (var line in _lines.Where(line => line.Claim != "-"))
        {
            var report = Reports.Single(one => one.Report.Address == line.Address && one.Report.Published == line.Published).Report;
            var at = report.Text.IndexOf(line.Sentence, StringComparison.Ordinal);
            var where = new TextSpan(at, at + line.Sentence.Length);
            assertions.Add((line, new Assertion(
                ClaimOf(line.Answer), report.Id, assertions.Count, where, where, line.Stance, line.Certainty, line.Hops.Count == 0 ? null : line.Sense, line.Hops)));
        }

        var claims = assertions.GroupBy(one => one.Line.Answer).Select(same => same.First()).Select(one => new Claim(
            ClaimOf(one.Line.Answer),
            new QuestionId(ContentHash.Prefix(one.Line.Question, 8)),
            one.Line.AsAnswer,
            one.Line.Sentence,
            new Passage(one.Assertion.Report, one.Assertion.Where))).ToList();
        var questions = claims.GroupBy(claim => claim.Question).Select(same => new Question(
            same.Key, same.First().Answer is Answer.Amount ? Facet.HowMany : Facet.Whether, same.First().Text, null, 1));
        return new Linked([.. questions], claims, [.. assertions.Select(one => one.Assertion)]);
    }

    private sealed record Line(string Outlet, string Time, string Chain, string Claim, string Sentence)
    {
        private static readonly string[] Verbs = ["denies", "confirms", "doubts", "may"];

        private string[] Words => Claim.Split(' ');

        private string Verb => Verbs.Contains(Words[0]) ? Words[0] : "";

        public string Answer => Verb.Length > 0 ? Claim[(Verb.Length + 1)..] : Claim;

        public string Question => Answer.Split(' ')[0];

        public string Address => $"https://{Outlet}/{Time}";

        public Moment? Published => Time switch
        {
            "?" => null,
            { Length: 10 } => Moment.On(DateOnly.ParseExact(Time, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => new Moment(DateTimeOffset.ParseExact(Time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), false),
        };

        public CueSense Sense => Verb switch
        {
            "denies" => CueSense.Deny,
            "confirms" => CueSense.Confirm,
            "doubts" => CueSense.Doubt,
            _ => CueSense.Say,
        };

        public Stance Stance => Verb switch
        {
            "denies" => Stance.Denies,
            "doubts" => Stance.Questions,
            _ => Hops.Count == 0 ? Stance.Asserts : Stance.Reports,
        };

        public double Certainty => Verb == "may" ? 0.5 : 1;

        public Answer AsAnswer => Answer.Split(' ') switch
        {
            [_, "no"] => new Answer.No(),
            [_, var number] when double.TryParse(number, CultureInfo.InvariantCulture, out var n) => new Answer.Amount(n * 0.95, n * 1.05, n, number, "soldier"),
            _ => new Answer.Yes(),
        };

        public IReadOnlyList<Speaker> Hops => Chain is "-" or "credit" or "link"
            ? []
            : [.. Chain.Split('<', StringSplitOptions.TrimEntries).Select(Hop)];

        public static Line Of(string line) =>
            line.Split('|', StringSplitOptions.TrimEntries) is [var outlet, var time, var chain, var claim, var sentence]
                ? new Line(outlet, time, chain, claim, sentence)
                : throw new FormatException(line);

        private static Speaker Hop(string words)
        {
            var sort = words[..words.IndexOf(' ', StringComparison.Ordinal)];
            var name = words[(sort.Length + 1)..];
            var role = name.EndsWith(')') ? name[(name.IndexOf('(', StringComparison.Ordinal) + 1)..^1] : null;
            var (identity, kind) = sort switch
            {
                "outlet" => (SpeakerIdentity.Named, SpeakerKind.Media),
                "hidden" => (SpeakerIdentity.AnonymousDescribed, SpeakerKind.Official),
                "bare" => (SpeakerIdentity.AnonymousBare, SpeakerKind.Unknown),
                "official" => (SpeakerIdentity.Named, SpeakerKind.Official),
                "office" => (SpeakerIdentity.RoleOnly, SpeakerKind.Official),
                "document" => (SpeakerIdentity.Named, SpeakerKind.Document),
                "named" => (SpeakerIdentity.Named, SpeakerKind.Organisation),
                _ => throw new FormatException(words),
            };
            return new Speaker(role is null ? name : name[..name.IndexOf('(', StringComparison.Ordinal)].TrimEnd(), identity, kind, SpeakerTraits.None, default) { Role = role };
        }
    }
}
