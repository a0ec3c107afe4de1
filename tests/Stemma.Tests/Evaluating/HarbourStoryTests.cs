using System.Globalization;
using System.Text.Json;

namespace Stemma.Tests.Evaluating;

/// <summary>The invented story of <c>examples/harbour-force</c> and what is said to be true of it belong together.</summary>
public sealed class HarbourStoryTests
{
    private static readonly JsonElement Truth = JsonDocument.Parse(File.ReadAllText(At("truth.json"))).RootElement;

    private static readonly Dictionary<string, JsonElement> Reports = Truth.GetProperty("reports").EnumerateArray().ToDictionary(report => Word(report, "id"));

    [Fact]
    public void Every_file_is_a_report_of_the_truth_and_every_report_has_a_file()
    {
        var files = Directory.GetFiles(At("reports")).Where(file => Path.GetExtension(file) is ".txt" or ".html").Select(Path.GetFileNameWithoutExtension);
        var lines = Directory.GetFiles(At("reports"), "*.jsonl").SelectMany(file =>
            File.ReadLines(file).Select((_, at) => $"{Path.GetFileNameWithoutExtension(file)}#{at + 1}"));

        Assert.Equal(files.Concat(lines).Order(StringComparer.Ordinal), Reports.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_report_stands_under_a_reserved_address_that_its_file_names()
    {
        foreach (var (id, report) in Reports)
        {
            var file = Directory.GetFiles(At("reports"), $"{id.Split('#')[0]}.*").Single();

            Assert.EndsWith(".example", new Uri(Word(report, "url")).Host, StringComparison.Ordinal);
            Assert.Contains(Word(report, "url"), File.ReadAllText(file), StringComparison.Ordinal);
            Assert.Contains(Word(report, "outlet"), File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_report_is_older_than_what_it_derives_from()
    {
        var edges = from report in Reports.Values
                    from parent in report.GetProperty("derives_from").EnumerateArray()
                    where parent.TryGetProperty("report", out _)
                    select (Child: report, Parent: Reports[Word(parent, "report")]);

        Assert.All(edges, edge => Assert.True(Published(edge.Parent) < Published(edge.Child), $"{edge.Child}"));
    }

    [Fact]
    public void A_claim_is_asserted_where_its_stance_says_so_and_nowhere_else()
    {
        foreach (var claim in Truth.GetProperty("claims").EnumerateArray())
        {
            var stances = claim.GetProperty("stances").EnumerateArray().ToDictionary(stance => Word(stance, "report"), stance => Word(stance, "stance"));
            var supporting = stances.Where(stance => stance.Value is "asserts" or "reports with attribution").Select(stance => stance.Key);

            Assert.Equal(supporting.Order(StringComparer.Ordinal), claim.GetProperty("asserted_in").EnumerateArray().Select(id => $"{id}").Order(StringComparer.Ordinal));
            Assert.All(stances.Keys, id => Assert.Contains(id, Reports));
        }
    }

    [Fact]
    public void A_claim_is_absent_until_the_first_report_that_speaks_of_it()
    {
        foreach (var claim in Truth.GetProperty("claims").EnumerateArray())
        {
            var first = claim.GetProperty("stances").EnumerateArray().Min(stance => Published(Reports[Word(stance, "report")]));

            Assert.All(
                claim.GetProperty("status_by_day").EnumerateArray(),
                day => Assert.Equal(Word(day, "status") == "absent", Time(Word(day, "as_of")) < first));
        }
    }

    private static string At(string file) => Repo.At("examples", "harbour-force", file);

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static DateTimeOffset Published(JsonElement report) => Time(Word(report, "published"));

    private static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
}
