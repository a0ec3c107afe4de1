using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>One sentence in the making. A slot that cannot be supported makes it none.</summary>
internal sealed class Phrase(Material material, string template)
{
    private const int MostCited = 600;

    private readonly List<Citation> _citations = [];
    private readonly List<BriefSlot> _slots = [];
    private bool _isSound = true;

    /// <summary>The sentence; null when a slot found no support.</summary>
    public BriefSentence? Done()
    {
        if (!_isSound)
        {
            return null;
        }

        var form = Templates.ByName[template];
        BriefSlot[] slots = [.. form.Slots.Select(slot => _slots.Single(one => one.Name == slot.Name))];
        var text = form.Slots.Zip(slots).Aggregate((Text: "", Left: form.Pattern), Fill, done => done.Text + done.Left);
        return new BriefSentence(Capitalised(text), template, slots, _citations);
    }

    /// <summary>A phrase about a claim: by its number where that is the answer, else by its clause; a number inside that clause is another claim, and said to be.</summary>
    public static Phrase On(Material material, string template, Claim claim)
    {
        var sentence = material.SentenceAround(claim.From);
        var phrase = claim.Answer is Answer.Amount amount
            ? new Phrase(material, $"{template}.number").Term("number", claim.From.Report, Terms.Counted(sentence.In(material[claim.From.Report].Report.Text), amount), sentence)
            : null;
        return phrase is { _isSound: true } ? phrase
            : new Phrase(material, material.HasNumberOfItsOwn(claim) ? $"{template}.apart" : template).Clause("claim", claim);
    }

    /// <summary>A sentence without slots, about the record itself.</summary>
    public static BriefSentence About(Material material, string template) =>
        new Phrase(material, template).Done() ?? throw new InvalidOperationException("A sentence without slots is always sound.");

    public Phrase Quote(string slot, ReportId report, Quoted? quoted) =>
        quoted is { } words ? Add(slot, words.Words, Cite(report, words.Cited)) : Unsound();

    /// <summary>The clause of an assertion, or as much of its sentence as it takes.</summary>
    public Phrase Clause(string slot, Assertion assertion) =>
        Quote(slot, assertion.Report, Quoting.Clause(TextOf(assertion.Report), assertion.Where, assertion.Sentence));

    /// <summary>The clause that says a claim best.</summary>
    public Phrase Clause(string slot, Claim claim) =>
        Quote(slot, claim.From.Report, Quoting.Clause(TextOf(claim.From.Report), claim.From.Where, material.SentenceAround(claim.From)));

    /// <summary>The sentence around a passage.</summary>
    public Phrase Sentence(string slot, Passage passage) =>
        Quote(slot, passage.Report, Quoting.Sentence(TextOf(passage.Report), passage.Where, material.SentenceAround(passage)));

    public Phrase Term(string slot, ReportId report, string printed, TextSpan sentence)
    {
        var term = Quoting.OneLine(printed);
        var cited = Cite(report, sentence);
        return cited.Any(at => Terms.StandsIn(Quoting.OneLine(_citations[at].Words), term)) ? Add(slot, term, cited) : Unsound();
    }

    /// <summary>The first of these names whose every word the report has, with the place where it stands.</summary>
    public Phrase Name(string slot, ReportId report, params IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>().Select(name => Quoting.OneLine(name)).Where(name => name.Length is > 0 and <= 90))
        {
            if (Support(report, name) is { } citations)
            {
                return Add(slot, name, citations);
            }
        }

        return Unsound();
    }

    public Phrase Speaker(string slot, ReportId report, Speaker speaker) =>
        Name(slot, report, Fuller(report, speaker), speaker.Name, speaker.Where.Length is 0 ? null : speaker.Where.In(TextOf(report)).ToString(), speaker.Role);

    // “Veldania’s Foreign Ministry” for “Ministry”, where the words that name it say so.
    private string? Fuller(ReportId report, Speaker speaker) =>
        speaker.Where.Length is > 0 and <= 60 && speaker.Where.In(TextOf(report)).Contains(speaker.Name, StringComparison.OrdinalIgnoreCase)
            ? speaker.Where.In(TextOf(report)).ToString() : null;

    public Phrase Place(string slot, ReportId report) => Dated(slot, report, ", ", ", undated");

    public Phrase In(string slot, ReportId report) => Dated(slot, report, " on ", " (undated)");

    public Phrase Date(string slot, ReportId report) =>
        material[report].Report.Published is { } day ? Add(slot, material.DateOf(day), CiteAny(report)) : Unsound();

    public Phrase Outlet(string slot, ReportId report) => Add(slot, Quoting.OneLine(material[report].Report.Outlet), CiteAny(report));

    /// <summary>How many reports; each is cited.</summary>
    public Phrase Count(string slot, IReadOnlyList<Assertion> assertions) =>
        Count(slot, [.. assertions.Select(one => new Passage(one.Report, one.Sentence))]);

    public Phrase Count(string slot, IReadOnlyList<Passage> passages)
    {
        int[] cited = [.. passages.DistinctBy(one => one.Report).SelectMany(one => Cite(one.Report, one.Where))];
        return Add(slot, cited.Length is 1 ? "1 report" : string.Create(CultureInfo.InvariantCulture, $"{cited.Length} reports"), cited);
    }

    /// <summary>A stored value that rests on what is cited already.</summary>
    public Phrase Value(string slot, string value) => Add(slot, value, [.. Enumerable.Range(0, _citations.Count)]);

    /// <summary>A reason in its own words, with its passages.</summary>
    public Phrase Reason(string slot, Reason reason)
    {
        int[] cited = [.. from passage in reason.Passages where material.Knows(passage.Report) from at in Cite(passage.Report, material.SentenceAround(passage)) select at];
        return Add(slot, Quoting.OneLine(reason.Text).TrimEnd('.'), cited.Length > 0 ? [.. cited.Distinct()] : [.. Enumerable.Range(0, _citations.Count)]);
    }

    /// <summary>Cites a passage without putting it into words.</summary>
    public Phrase Citing(ReportId report, TextSpan where)
    {
        Cite(report, where);
        return this;
    }

    private Phrase Dated(string slot, ReportId id, string on, string undated)
    {
        var report = material[id].Report;
        var outlet = Quoting.OneLine(report.Outlet);
        return Add(slot, report.Published is { } day ? outlet + on + material.DateOf(day) : outlet + undated, CiteAny(id));
    }

    private Phrase Add(string slot, string value, IReadOnlyList<int> citations)
    {
        if (value.Length is 0 || citations.Count is 0)
        {
            return Unsound();
        }

        _slots.Add(new BriefSlot(slot, value, citations));
        return this;
    }

    private Phrase Unsound()
    {
        _isSound = false;
        return this;
    }

    // A citation of the report that is there already, or of its first sentence.
    private IReadOnlyList<int> CiteAny(ReportId report)
    {
        var at = _citations.FindIndex(one => one.Report == report);
        var extract = material[report];
        var first = extract.Sentences.Count > 0 ? extract.Sentences[0].Where : new TextSpan(0, extract.Report.Text.Length);
        return at >= 0 ? [at] : Cite(report, first);
    }

    private IReadOnlyList<int> Cite(ReportId id, TextSpan where)
    {
        var report = material[id].Report;
        var span = Bounded(where.TrimmedIn(report.Text), report.Text).TrimmedIn(report.Text);
        if (span.Length is 0 || !(IsWellFormed(span.In(report.Text)) && IsWellFormed(report.Outlet) && IsWellFormed(report.Title)))
        {
            return [];
        }

        var at = _citations.FindIndex(one => one.Report == id && one.Where == span);
        if (at >= 0)
        {
            return [at];
        }

        _citations.Add(new Citation(
            id, report.Snapshot, report.TextHash, span, span.In(report.Text).ToString(), report.Outlet, report.Title, report.Address, report.Published));
        return [_citations.Count - 1];
    }

    private List<int>? Support(ReportId report, string name)
    {
        List<int> own = [.. Enumerable.Range(0, _citations.Count).Where(at => _citations[at].Report == report)];
        if (!NameCover.HasAny(name))
        {
            return null;
        }

        var missing = NameCover.Missing(name, [.. own.Select(at => _citations[at].Words), material[report].Report.Outlet]);
        if (missing.Count > 0 && TextOf(report).IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            return [.. own, .. Cite(report, new TextSpan(start, start + name.Length))];
        }

        return missing.Count > 0 ? null : own.Count > 0 ? own : [.. CiteAny(report)];
    }

    private string TextOf(ReportId report) => material[report].Report.Text;

    // Half a character cannot be written to a file and read back.
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (System.Text.Rune.DecodeFromUtf16(text, out _, out var length) is not System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static TextSpan Bounded(TextSpan span, string text) => span.Length <= MostCited ? span
        : new TextSpan(span.Start, span.Start + (char.IsHighSurrogate(text[span.Start + MostCited - 1]) ? MostCited - 1 : MostCited));

    private static (string Text, string Left) Fill((string Text, string Left) done, (TemplateSlot Slot, BriefSlot Value) next)
    {
        var at = done.Left.IndexOf(next.Slot.Mark, StringComparison.Ordinal);
        return (done.Text + done.Left[..at] + next.Value.Value, done.Left[(at + next.Slot.Mark.Length)..]);
    }

    private static string Capitalised(string text) => text is [var first, ..] && char.IsLower(first) ? char.ToUpperInvariant(first) + text[1..] : text;
}
