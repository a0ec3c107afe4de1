using System.Globalization;
using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>What the engine finds in a spec's input, written as the spec's expected block is: a line each.</summary>
internal static class SpecLines
{
    private static readonly SourceBook Book = new([]);

    // The specs' reports are of Wednesday, 18 March 2026.
    private static readonly Moment Today = Moment.On(new DateOnly(2026, 3, 18));

    /// <summary>What parsing finds of the one kind of things that the spec's expected block shows, or says there is none of: <c>no quantity</c>.</summary>
    public static string Parsed(Spec example)
    {
        var parsed = TextParser.Parse(example.Input, Today, Book);
        var isNone = example.Expected.StartsWith("no ", StringComparison.Ordinal);
        var kind = isNone ? example.Expected[3..] : example.Expected.Length > 0 ? example.Expected.Split(' ')[0] : Singular(example.Kind);
        var found = string.Join('\n', All(parsed).Where(line => line.StartsWith(kind + " |", StringComparison.Ordinal)));
        return isNone && found.Length == 0 ? example.Expected : found;
    }

    /// <summary>Who said what: two lines a statement.</summary>
    public static string Statements(Spec example)
    {
        var parsed = TextParser.Parse(example.Input, Today, Book);
        return string.Join('\n', Attributor.StatementsIn(parsed, Book).SelectMany(statement => Lines(parsed, statement)));
    }

    /// <summary>Of a block of statements the identity and the kind of each speaker: <c>Named, Media &lt;- AnonymousBare, Unknown</c>.</summary>
    public static string Kinds(string statements) => string.Join('\n', statements.Split('\n')
        .Where(line => line.StartsWith("  by ", StringComparison.Ordinal))
        .Select(line => string.Join(" <- ", line.Split(" <- ").Select(Kind))));

    // An empty block says that nothing of its kind is found.
    private static string Singular(string kind) => kind.EndsWith("ies", StringComparison.Ordinal) ? kind[..^3] + "y" : kind[..^1];

    private static IEnumerable<string> All(ParsedText parsed)
    {
        string In(TextSpan where) => Shown(parsed, where);
        return
        [
            .. parsed.Sentences.Select(one => $"sentence | {In(one.Where)}"),
            .. parsed.Sentences.Select(one => $"tokens | {string.Join(' ', parsed.TokensIn(one.Where).Select(token => In(token.Where)))}"),
            .. parsed.Quotes.Select(one => $"quote | {In(one)}"),
            .. parsed.Names.Select(one => $"name | {In(one.Where)} | {one.Kind} | {one.Canonical}"),
            .. parsed.Quantities.Select(one => string.Create(CultureInfo.InvariantCulture, $"quantity | {In(one.Where)} | {one.Low:0.##} to {one.High:0.##} | {one.Unit ?? one.Noun ?? "-"}")),
            .. parsed.Quantities.Where(one => one.ShareOf is not null).Select(one => $"share | {In(one.Where)} | {one.ShareOf}"),
            .. parsed.Quantities.Where(one => one.Per is not null).Select(one => $"rate | {In(one.Where)} | {one.Unit} per {one.Per}"),
            .. parsed.Quantities.Select(one => $"dimension | {In(one.Where)} | {one.Dimension}"),
            .. parsed.Quantities.Where(one => one.Change is not null).Select(one => $"change | {In(one.Where)} | {Change(one.Change!.Value)}"),
            .. parsed.Times.Select(one => $"time | {In(one.Where)} | {When(one)} | {one.Rule}"),
        ];
    }

    private static string Change(QuantityChange change) => $"{change.Kind} {change.IsRise switch { true => "up", false => "down", null => "-" }}";

    // Days, or instants where a time of day was told; a duration's length, what repeats, the times of day alone.
    private static string When(TimeMention time) => time.Kind switch
    {
        TimeKind.Duration => time.Length!,
        TimeKind.Recurring => time.Times > 1 ? $"{time.Times} in {time.Recurrence}" : time.Recurrence!,
        _ when !time.IsLocated => $"{time.FromClock:HH:mm} to {time.ToClock ?? time.FromClock:HH:mm}{Zone(time)}",
        _ when time.Start is not null || time.End is not null => string.Create(CultureInfo.InvariantCulture, $"{time.Start:yyyy-MM-dd HH:mm} to {time.End:yyyy-MM-dd HH:mm}{Zone(time)}"),
        _ => $"{Day(time.From)} to {Day(time.To)}",
    };

    private static string Zone(TimeMention time) => time.Zone is null ? "" : " " + time.Zone;

    private static string Day(DateOnly day) =>
        day == DateOnly.MinValue || day == DateOnly.MaxValue ? "…" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // “Omar Hale (Named, Official; Defence Minister)”
    private static string Kind(string hop)
    {
        var open = hop.LastIndexOf('(');
        return string.Join(',', hop[(open + 1)..].Split(';')[0].TrimEnd(')').Split(',').Take(2));
    }

    private static string[] Lines(ParsedText parsed, Statement statement) =>
    [
        $"{statement.Sense} | {(statement.Source is { } source ? Shown(parsed, source) : "-")} | {(statement.Cue is { } cue ? Shown(parsed, cue) : "-")} | {string.Join(" // ", statement.Content.Select(piece => Shown(parsed, piece)))}",
        $"  by {string.Join(" <- ", statement.Chain.Select(Hop))}",
    ];

    private static string Hop(Speaker speaker) =>
        $"{speaker.Name} ({speaker.Identity}, {speaker.Kind}{(speaker.Traits == 0 ? "" : $", {speaker.Traits}")}{(speaker.Role is null ? "" : $"; {speaker.Role}")})";

    private static string Shown(ParsedText parsed, TextSpan where) =>
        where.In(parsed.Text).ToString().Replace("\n", "⏎", StringComparison.Ordinal);
}
