using System.Text;
using Stemma.Briefing;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Briefing;

public sealed class BriefVerifierTests
{
    private static readonly SomeState Made = SomeFerries.State();
    private static readonly Brief Whole = SomeBrief.Of(Made.Build());

    [Fact]
    public async Task Finds_nothing_wrong_with_a_brief_as_written() =>
        Assert.Empty(await SomeBrief.ProblemsIn(Whole, Made));

    [Fact]
    public async Task Catches_a_changed_word_in_a_sentence() => await Catches(
        SomeBrief.Changed(Whole, "core.claim", one => one with { Text = one.Text.Replace("lend", "sell", StringComparison.Ordinal) }), "not its template");

    [Theory]
    [InlineData("core.claim", "claim", "Tessaly will sell 40 ferries to Corvane after the quake")]
    [InlineData("core.claim", "claim", "Tessaly will lend 4 ferries to Corvane after the quake")]
    [InlineData("core.claim", "claim", "lend 40 fer")]
    [InlineData("core.claim", "place", "Kestrel 24, 1 March")]
    [InlineData("core.claim", "place", "Morning Ledger, 2 March")]
    [InlineData("core.several", "reports", "8 reports")]
    [InlineData("core.several", "origins", "many origins")]
    [InlineData("core.origin.on", "origin", "three port officials, through Kestrel 24")]
    [InlineData("core.origin.on", "date", "3 March")]
    [InlineData("core.circular", "through", "Morning Ledger")]
    [InlineData("part.graded", "grade", "B7")]
    [InlineData("part.graded", "status", "true")]
    [InlineData("part.graded.number", "number", "0 ferries")]
    [InlineData("part.likelihood", "likelihood", "likely")]
    [InlineData("part.likelihood", "percent", "12 %")]
    [InlineData("official.said", "speaker", "Defence Ministry")]
    [InlineData("stands.at", "stance", "furiously against it")]
    [InlineData("grade.means", "reliability", "fairly reliable")]
    [InlineData("grade.for", "reason", "The Defence Ministry confirmed it on the record")]
    [InlineData("grade.for", "reason", "99 reports carry it")]
    [InlineData("source.rated", "rating", "excellent")]
    public async Task Catches_a_changed_value(string template, string slot, string value) =>
        await Catches(SomeBrief.Revalued(Whole, template, slot, value), "");

    [Fact]
    public async Task Catches_a_quotation_from_which_the_denial_was_cut_off() =>
        await Catches(SomeBrief.Revalued(Whole, "dispute.denied", "words", "60 ferries would be sent"), "not borne out");

    [Fact]
    public async Task Catches_a_quotation_from_which_the_condition_was_cut_off() =>
        await Catches(SomeBrief.Revalued(Whole, "change.reversal", "to", "the union would support the loan"), "not borne out");

    [Fact]
    public async Task Catches_changed_cited_words() =>
        await Catches(SomeBrief.Recited(Whole, "core.claim", one => one with { Words = one.Words.Replace("40", "4000", StringComparison.Ordinal) }), "not those at its place");

    [Fact]
    public async Task Catches_a_citation_that_points_elsewhere() =>
        await Catches(SomeBrief.Recited(Whole, "core.claim", one => one with { Where = new TextSpan(one.Where.Start + 1, one.Where.End + 1) }), "not those at its place");

    [Fact]
    public async Task Catches_a_citation_outside_the_text() =>
        await Catches(SomeBrief.Recited(Whole, "core.claim", one => one with { Where = new TextSpan(90_000, 90_010) }), "outside");

    [Fact]
    public async Task Catches_another_outlet_under_the_same_words() =>
        await Catches(SomeBrief.Recited(Whole, "part.likelihood", one => one with { Outlet = "The Record" }), "is not the report's");

    [Fact]
    public async Task Catches_a_text_that_is_not_the_one_cited() =>
        await Catches(SomeBrief.Recited(Whole, "core.claim", one => one with { TextHash = ContentHash.Of("another") }), "not the text that was cited");

    [Fact]
    public async Task Catches_a_sentence_without_citations() =>
        await Catches(SomeBrief.Changed(Whole, "part.likelihood", one => one with { Citations = [], Slots = [.. one.Slots.Select(slot => slot with { Citations = [] })] }), "cites nothing");

    [Fact]
    public async Task Catches_a_template_of_ones_own() =>
        await Catches(SomeBrief.Changed(Whole, "core.claim", one => one with { Template = "core.opinion" }), "is no template");

    [Fact]
    public async Task Catches_a_section_left_out() =>
        await Catches(Whole with { Sections = [.. Whole.Sections.Skip(1)] }, "ten questions");

    [Fact]
    public async Task Catches_bytes_that_are_gone()
    {
        var verifier = new BriefVerifier((_, _) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(null), (citation, bytes) => Made.Read(citation.Report, bytes));
        Assert.Contains("are not there", Assert.Single((await verifier.ProblemsIn(One(), TestContext.Current.CancellationToken)).Select(one => one.Detail).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catches_bytes_that_were_changed()
    {
        var verifier = new BriefVerifier(async (id, cancel) => (byte[])[.. (await Made.Bytes(id, cancel)).GetValueOrDefault().Span, (byte)' '], (citation, bytes) => Made.Read(citation.Report, bytes));
        Assert.Contains("do not have its hash", Assert.Single((await verifier.ProblemsIn(One(), TestContext.Current.CancellationToken)).Select(one => one.Detail).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_simply_trust_reading()
    {
        var kestrel = Made.Build().Reports[0].Report;
        var bytes = Encoding.UTF8.GetBytes("<p>Nothing of the kind was ever printed here.</p>");
        var read = kestrel with { Snapshot = SnapshotId.Of(bytes) };
        var verifier = new BriefVerifier((_, _) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(bytes), (_, _) => read);
        var brief = SomeBrief.Recited(One(), "core.claim", one => one with { Snapshot = read.Snapshot, Report = read.Id });
        Assert.Contains("not to be found in the stored bytes", Assert.Single(await verifier.ProblemsIn(brief, TestContext.Current.CancellationToken)).Detail, StringComparison.Ordinal);
    }

    private static Brief One() => Whole with
    {
        Sections =
        [
            .. Whole.Sections.Select((section, at) => section with
            {
                Sentences = at is 0 ? [section.Sentences[0]] : [new BriefSentence("Nothing found.", "nothing", [], [])],
            }),
        ],
    };

    private static async Task Catches(Brief brief, string why)
    {
        var problem = Assert.Single(await SomeBrief.ProblemsIn(brief, Made));
        Assert.StartsWith("STEMMA1001 ferries: ", problem, StringComparison.Ordinal);
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }
}
