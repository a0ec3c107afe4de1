using CsCheck;
using Stemma.Model;
using Stemma.Tracing;

namespace Stemma.Tests.Tracing;

public sealed class TracerTests
{
    private const string Wire =
        "Velda is preparing to send several thousand soldiers to the new harbour force within weeks, people at the port of Lindra say. "
        + "Three transport ships have been moored there since Monday and the barracks behind the old customs house are filling up with men. "
        + "Nobody at the harbour master's office would talk about what the ships are for or when they are going to leave again.";

    private static readonly string[] Papers = ["Courier", "Tribune", "Herald"];

    private const string Own = "The town's mayor asked residents to keep the coastal road free for military convoys during the coming week.";

    [Fact]
    public void A_copy_hangs_under_its_model_with_the_share_and_the_words_that_show_it()
    {
        var story = SomeStory.Of($"Courier | 2026-03-01 | - | troops | {Wire}\nTribune | 2026-03-02 | - | troops | {Wire} {Own}");
        var one = Assert.Single(story.Traced.Dependences);

        Assert.Equal("Courier 2026-03-01", story.Name(one.Parent));
        Assert.True(one.Probability > 0.9);
        var evidence = one.Evidence[0];
        Assert.Equal(EvidenceKind.SharedText, evidence.Kind);
        Assert.Contains("% of its five-word runs stand in “Courier”", evidence.Note, StringComparison.Ordinal);
        Assert.StartsWith("Velda is preparing", story.Reports[1].Words(evidence.Child), StringComparison.Ordinal);
        Assert.Equal(story.Reports[0].Words(evidence.Parent!.Value).ToUpperInvariant(), story.Reports[1].Words(evidence.Child).ToUpperInvariant());
    }

    [Fact]
    public void Copies_of_one_wire_story_hang_under_it_and_not_under_each_other()
    {
        var story = SomeStory.Of(string.Join('\n', Papers.Prepend("Meridian").Select(outlet => $"{outlet} | 2026-03-01 | - | troops | {Wire}")));

        Assert.Equal(3, story.Traced.Dependences.Count);
        Assert.All(story.Traced.Dependences, one => Assert.Equal("Meridian 2026-03-01", story.Name(one.Parent)));
        Assert.Equal(new IndependentRange(1, 1), story.Stemma("troops").Independent);
    }

    [Fact]
    public void Copies_of_one_agency_story_that_was_not_captured_are_sisters()
    {
        var story = SomeStory.Of(string.Join('\n', Papers.Select(outlet =>
            $"{outlet} | 2026-03-01 | credit | - | Meridian\n{outlet} | 2026-03-01 | - | troops | {Wire}")));

        Assert.Equal(3, story.Traced.Dependences.Count);
        Assert.All(story.Traced.Dependences, one => Assert.Equal(new Witness.Lost("meridian", "Meridian"), one.Parent));
    }

    [Fact]
    public void A_copy_of_a_copy_hangs_under_the_copy()
    {
        const string Edited = "The port has not been so busy since the flood of eleven years ago, when the army came to fill sandbags.";
        var story = SomeStory.Of(
            $"Courier | 2026-03-01 | - | troops | {Wire}\nTribune | 2026-03-02 | - | troops | {Wire} {Edited}\nHerald | 2026-03-03 | - | troops | {Wire} {Edited}");

        var herald = Assert.Single(story.Traced.Dependences, one => story.Name(one.Child) == "Herald 2026-03-03");
        Assert.Equal("Tribune 2026-03-02", story.Name(herald.Parent));
    }

    [Fact]
    public void A_link_to_a_report_of_the_story_is_evidence_whatever_the_shape_of_the_address()
    {
        var story = SomeStory.Of("Courier | 2026-03-01 | - | troops | Velda sends troops.\nTribune | 2026-03-02 | link | - | http://www.courier/2026-03-01/?utm_source=x#top\nTribune | 2026-03-02 | - | troops | Some soldiers leave.");

        var one = Assert.Single(story.Traced.Dependences);
        Assert.Equal(EvidenceKind.Link, one.Evidence[0].Kind);
    }

    [Fact]
    public void Two_reporters_at_one_press_conference_do_not_copy_each_other()
    {
        const string Said = "“We will go wherever the council asks us to go and we will stay there for as long as it takes, no longer and no shorter than that”";
        var story = SomeStory.Of($"Courier | 2026-03-01 | official Omar Hale | troops | {Said}\nTribune | 2026-03-02 | official Omar Hale | troops | {Said}");
        var quoted = story.Reports.Select(one => one with { Statements = [.. one.Statements.Select(statement => statement with { IsQuoted = true })] }).ToList();

        Assert.DoesNotContain(Tracer.Trace(quoted, story.Linked, story.Book).Dependences, one => one.Parent is Witness.Captured);
    }

    [Fact]
    public void A_report_never_depends_on_itself_or_on_another_version_of_itself()
    {
        var story = SomeStory.Of($"Courier | 2026-03-01 | outlet Courier | troops | {Wire}\nCourier | 2026-03-02 | - | troops | {Wire}");
        var versions = story.Reports.Select(one => one with { Report = one.Report with { Address = "https://courier/story" } }).ToList();

        Assert.Empty(Tracer.Trace(versions, new Linked([], [], []), story.Book).Dependences);
    }

    [Fact]
    public void The_order_of_the_reports_leaves_no_trace()
    {
        var story = SomeStory.Of(Mixed);
        var expected = Told(story, story.Traced);

        Gen.Shuffle(story.Reports.ToArray()).Sample(reports => Told(story, Tracer.Trace(reports, story.Linked, story.Book)) == expected, iter: 200);
    }

    [Fact]
    public void Evidence_lies_inside_the_texts_and_stemmas_have_no_circles() =>
        Gen.Int[0, Mixed.Split('\n').Length - 2].Select(Gen.Int[0, 5]).Sample(cut =>
        {
            var lines = Mixed.Split('\n').Where((_, at) => at != cut.Item1 && at % 6 != cut.Item2).ToArray();
            var story = SomeStory.Of(string.Join('\n', lines));
            var texts = story.Reports.ToDictionary(one => one.Report.Id, one => one.Report.Text.Length);
            return story.Traced.Dependences.All(one => one.Evidence.Count > 0
                    && one.Evidence.All(piece => piece.Child.End <= texts[one.Child] && (piece.Parent is not { } where || where.End <= texts[((Witness.Captured)one.Parent).Report])))
                && story.Traced.Stemmas.All(stemma => stemma.Origins.Count > 0 && stemma.Origins.All(origin => stemma.Edges.All(edge => edge.Child != origin.Witness)));
        });

    [Fact]
    public void Five_hundred_reports_of_one_wire_story_are_traced_quickly()
    {
        var story = SomeStory.Of(string.Join('\n', Enumerable.Range(0, 500).Select(n => $"Outlet {n} | 2026-03-{1 + (n % 28):00} | - | troops | {Wire} Number {n} adds {n * 7} words of {n * 13} its own.")));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var traced = story.Traced;

        Assert.Equal(499, traced.Dependences.Select(one => one.Child).Distinct().Count());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private const string Mixed =
        $"""
        Kestrel 24 | 2026-03-01 | hidden two intelligence officials | troops | Velda will send troops to the harbour force.
        Courier | 2026-03-02 | outlet Kestrel 24 | troops | {Wire}
        Tribune | 2026-03-03 | outlet Courier < bare sources | troops | {Wire} {Own}
        Meridian | 2026-03-03 | official Omar Hale (Veldan defence minister) | denies troops | Velda will not send troops, Hale said.
        Herald | 2026-03-03 | credit | - | Meridian
        Herald | 2026-03-03 | official Hale | denies troops | Velda will not send troops, Hale said.
        Clarion | 2026-03-03 | - | troops | Velda will send troops to the harbour force.
        Kestrel 24 | 2026-03-04 | outlet Tribune | troops | Other media now have the Veldan troops, too.
        Gazette | ? | - | troops | {Wire} {Own} {Wire}
        Mirror | 2026-03-03 | - | troops | {Own} {Wire}
        """;

    private static string Told(SomeStory story, Traced traced) => string.Join(
        '\n',
        traced.Dependences.Select(one => $"{one.Child} {one.Parent} {one.Probability} {string.Join(';', one.Evidence)}").Concat(
            traced.Stemmas.Select(one => $"{one.Claim} {string.Join(';', one.Edges.Select(edge => $"{edge.Child}-{edge.Parent}-{edge.Probability}"))} {string.Join(';', one.Origins.Select(origin => origin.Name + origin.First))} {one.Independent} {one.Circular.Count} {story.Reports.Count}")));
}
