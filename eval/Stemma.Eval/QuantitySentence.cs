using System.Globalization;
using System.Text.Json;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Parsing.Numbers;

namespace Stemma.Eval;

/// <summary>A sentence with its quantities: value, and unit of an open vocabulary.</summary>
/// <remarks>
/// Scored as in the work on CQE: a quantity is right in value, or in value and unit; order does not matter. Our ordinals, dates and numbers in names are none.
/// How the two ways of writing meet, by class: a range is written “a-b”; a vague plural as one of its words (“dozens” is 12 in the gold, an interval with us);
/// a counted thing by our noun against the last word of the gold's noun phrase (“fighter jet”); “-” is no unit, “count” that something happened so often; an age is in years or months of age.
/// </remarks>
internal sealed record QuantitySentence(string Text, IReadOnlyList<(string Value, string Unit)> Gold)
{
    private static readonly SourceBook Book = new([]);

    /// <summary>The sentences of a file.</summary>
    public static IEnumerable<QuantitySentence> In(string json)
    {
        using var document = JsonDocument.Parse(json.TrimStart('\ufeff'));
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var row in document.RootElement.EnumerateArray().Where(row => row.TryGetProperty("quantities", out _)))
        {
            yield return new QuantitySentence(
                row.GetProperty("text").GetString()!,
                [.. row.GetProperty("quantities").EnumerateArray().Select(gold => (gold.GetProperty("value").GetString()!, Unit(gold)))]);
        }
    }

    /// <summary>How many of the sentence's quantities the engine found; what it missed goes to <paramref name="misses"/>.</summary>
    public QuantityScore Score(List<string>? misses)
    {
        var found = Found();
        var (values, both) = (Matched(found, (one, gold) => SameValue(one, gold.Value)), Matched(found, (one, gold) => SameValue(one, gold.Value) && SameUnit(one, gold.Unit)));
        if (both.Extra + both.Missed > 0)
        {
            misses?.Add($"{Text}\n    gold {string.Join(' ', Gold.Select(gold => $"[{gold.Value}|{gold.Unit}]"))}\n    ours {string.Join(' ', found.Select(one => $"[{one.Where.In(Text)}|{Written(one)}|{UnitOf(one)}]"))}");
        }

        return new QuantityScore(values, both, 1);
    }

    private static string Unit(JsonElement gold) =>
        (gold.TryGetProperty("unit", out var unit) ? unit : gold.GetProperty("normalized_unit")).GetString() ?? "-";

    private List<Quantity> Found()
    {
        var parsed = WordList.Of(Text);
        return [.. QuantityReader.All(new Atoms(parsed)).Where(one => one.Kind is QuantityKind.Cardinal or QuantityKind.Share or QuantityKind.Age || (one.Kind == QuantityKind.Multiple && one.Where.In(Text).ContainsAnyInRange('0', '9')))];
    }

    private Score Matched(List<Quantity> found, Func<Quantity, (string Value, string Unit), bool> isSame)
    {
        List<(string Value, string Unit)> left = [.. Gold];
        var right = 0;
        foreach (var one in found)
        {
            if (left.FindIndex(gold => isSame(one, gold)) is >= 0 and var match)
            {
                left.RemoveAt(match);
                right++;
            }
        }

        return new Score(right, found.Count - right, left.Count);
    }

    private bool SameValue(Quantity one, string gold)
    {
        var ends = gold.LastIndexOf('-') is > 0 and var dash ? (string[])[gold[..dash], gold[(dash + 1)..]] : [gold];
        double[] ours = one.IsRange ? [one.Low, one.High] : [Vague(one) ?? one.Point];
        return ends.Length == ours.Length && ends.Zip(ours).All(pair => double.TryParse(pair.First, CultureInfo.InvariantCulture, out var value) && RecognizerCase.IsSame(value, pair.Second));
    }

    private double? Vague(Quantity one)
    {
        var word = one.Where.In(Text).ToString().Split(' ')[^1].ToLowerInvariant();
        return one.Unit is null && word.EndsWith('s') && !one.Where.In(Text).ContainsAnyInRange('0', '9') && one.Low != one.High ? NumberWords.Scale(word) : null;
    }

    private static bool SameUnit(Quantity one, string gold)
    {
        var (ours, theirs) = (UnitNames.Of(UnitOf(one)), UnitNames.Of(gold));
        return ours == theirs || (one.Unit is null && one.Noun is not null && ours == UnitNames.Of(theirs.Split(' ')[^1]))
            || (gold == "count" && one.Noun is "time" or "count" || gold == "count" && one.Kind == QuantityKind.Multiple);
    }

    private static string UnitOf(Quantity one)
    {
        var name = one.Unit is null ? one.Noun ?? "-"
            : one is { Unit: "lb", Dimension: Dimension.Mass } ? "pound (mass)"
            : one is { Unit: "GBP" } ? "pound sterling"
            : (Units.Named(one.Unit, one.Unit.ToLowerInvariant())?.Name is { } known ? known : Spelled(one.Unit));
        return one.Per is null ? name : $"{name} per {one.Per}";
    }

    // km2 is the square of km.
    private static string Spelled(string code) =>
        code.Length > 1 && code[^1] is '2' or '3' && Units.Named(code[..^1], code[..^1]) is { } side ? $"{(code[^1] == '2' ? "square" : "cubic")} {side.Name}" : code;

    private static string Written(Quantity one) => one.IsRange ? $"{one.Low}-{one.High}" : one.Point.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What was found of the quantities of so many sentences.</summary>
internal readonly record struct QuantityScore(Score Value, Score ValueAndUnit, int Sentences)
{
    public static QuantityScore operator +(QuantityScore one, QuantityScore other) =>
        new(one.Value + other.Value, one.ValueAndUnit + other.ValueAndUnit, one.Sentences + other.Sentences);
}
