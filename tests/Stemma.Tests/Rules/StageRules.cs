using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Tests.Rules;

/// <summary>Which folder of the engine may use which. A folder may be listed here before it has a file.</summary>
public sealed partial class StageRules
{
    // In the order of the journey: a stage's place here is the first half of its problem codes, so add at the end.
    private static readonly string[] Stages =
    [
        "Capturing", // bytes in
        "Reading", // bytes -> article text
        "Parsing", // tokens, sentences, tags, names, numbers, dates
        "Attributing", // who said it
        "Claiming", // sentences -> claims
        "Linking", // the same claim across reports
        "Tracing", // who had it first, who copied whom
        "Grading", // how far to believe it
        "Positioning", // who is for or against what
        "Briefing", // cited text out
        "Watching", // again, when something changes
        "Exchanging", // STIX, MISP, ClaimReview
        "Storing", // rows
        "Evaluating", // gold sets, scores, floors
    ];

    // Words <- Model <- Learning (the run time of trained models) <- every stage, and no stage sees another <- Running <- hosts.
    private static readonly (string Folder, string[] MayUse)[] Folders =
    [
        ("Words", []),
        ("Model", ["Words"]),
        ("Learning", ["Words", "Model"]),
        .. Stages.Select(stage => (stage, (string[])["Words", "Model", "Learning"])),
        ("Running", ["Words", "Model", .. Stages]),
    ];

    public static TheoryData<string> Names => [.. Folders.Select(f => f.Folder)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_uses_only_what_it_may(string folder)
    {
        var mayUse = Folders.Single(f => f.Folder == folder).MayUse;
        var uses = Repo.SourceFiles("src", "Stemma.Engine", folder)
            .SelectMany(File.ReadLines)
            .SelectMany(line => Mention.Matches(line))
            .Select(match => match.Groups["folder"].Value)
            .Intersect(Folders.Select(f => f.Folder));

        Assert.Empty(uses.Except([folder, .. mayUse]));
    }

    [Fact]
    public void Every_folder_is_listed() =>
        Assert.Empty(
            Directory.GetDirectories(Repo.At("src", "Stemma.Engine"))
                .Select(path => Path.GetFileName(path))
                .Except(Folders.Select(f => f.Folder)));

    [Fact]
    public void Only_capturing_reaches_the_network() =>
        Assert.DoesNotContain(EverythingBut("Capturing"), file => Network.IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Only_capturing_storing_and_the_models_open_files() =>
        Assert.DoesNotContain(
            EverythingBut("Storing")
                .Except(Repo.SourceFiles("src", "Stemma.Engine", "Capturing"))
                .Except([Repo.At("src", "Stemma.Engine", "Learning", "Models.cs")]),
            file => Files.IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Every_problem_code_begins_with_its_stage() =>
        Assert.All(
            Enum.GetValues<ProblemCode>().Except([ProblemCode.None]),
            code => Assert.Contains((int)code / 100, Enumerable.Range(1, Stages.Length).Append(99)));

    private static IEnumerable<string> EverythingBut(string folder) =>
        Repo.SourceFiles("src", "Stemma.Engine").Except(Repo.SourceFiles("src", "Stemma.Engine", folder));

    // Stemma.Storing, and Storing.ClaimStore too: inside the namespace Stemma the short form needs no using.
    [GeneratedRegex(@"(?<![\w.])(?:Stemma\.(?<folder>\w+)|(?<folder>[A-Z]\w*ing)\.[A-Z])")]
    private static partial Regex Mention { get; }

    [GeneratedRegex(@"\b(?:HttpClient|TcpClient|UdpClient|Socket|Dns|System\.Net\.(?:Http|Sockets))\b")]
    private static partial Regex Network { get; }

    [GeneratedRegex(@"(?<![\w.])(?:(?:File|Directory)\.[A-Z]\w*|FileStream|FileInfo|DirectoryInfo)\b")]
    private static partial Regex Files { get; }
}
