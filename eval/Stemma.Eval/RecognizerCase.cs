using System.Globalization;
using System.Text.Json;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Parsing.Numbers;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>A case of a library of recognisers: a text and what one of its models should find in it, with span, value and unit.</summary>
/// <remarks>
/// <para>Right is a case whose results are all found, and nothing else: the same characters, the same value, the same unit.
/// The facts are the engine's; here they are only written as the library writes them: numbers by <see cref="NumeralReader"/>, numbers with units by <see cref="MeasureReader"/>
/// (both ends of a range for themselves, as the library has it), bounds and ranges by <see cref="QuantityReader"/>.
/// A range from a to b holds both ends with us; the library leaves out the upper end but in its experimental mode.</para>
/// <para>Out of scope, by class: <c>unsupported</c>, what the library itself does not do in .NET; <c>no_number</c>, results without a value (a unit alone: “the dollar fell”); <c>percent_of</c>, “per cent of 210” read as 210 per cent, where news means a share of 210;
/// <c>relative_ordinal</c>, “next” and “last but one”, which count nothing; <c>option</c>, a sentence that an option of the library makes read in another way than its default does, and all of its percent mode, where “one fourth of” is a percentage.</para>
/// </remarks>
internal sealed record RecognizerCase(string Model, string Input, IReadOnlyList<RecognizerResult> Gold, string? OutOfScope)
{
    private static readonly string[] Kinds = ["Number", "NumberWithUnit"];

    private static readonly Dimension[] Measured = [Dimension.Length, Dimension.Area, Dimension.Volume, Dimension.Mass, Dimension.Speed, Dimension.Information, Dimension.Angle];

    /// <summary>All English cases about numbers below a folder.</summary>
    public static IReadOnlyList<RecognizerCase> In(string set)
    {
        List<RecognizerCase> cases = [];
        foreach (var file in Kinds.SelectMany(kind => Directory.Exists(Path.Combine(set, kind, "English")) ? Directory.GetFiles(Path.Combine(set, kind, "English"), "*.json") : []).Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file).TrimStart('\ufeff'));
            cases.AddRange(document.RootElement.EnumerateArray().Select(row => Read(Path.GetFileNameWithoutExtension(file), row)));
        }

        var defaults = cases.Where(one => one.Model.EndsWith("Model", StringComparison.Ordinal)).ToLookup(one => (one.Model, one.Input));
        return [.. cases.Select(one => one.OutOfScope is null && IsOtherwise(one, defaults) ? one with { OutOfScope = "option" } : one)];
    }

    /// <summary>Whether two values are the same to the twelve digits that the gold prints.</summary>
    public static bool IsSame(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(Math.Abs(one), Math.Abs(other));

    /// <summary>Whether the engine finds what the case shows; if not, that goes to <paramref name="misses"/>.</summary>
    public bool IsRight(List<string>? misses)
    {
        var found = Found();
        var isRight = found.Count == Gold.Count && Gold.All(gold => found.Exists(one => one.Is(gold)));
        if (!isRight)
        {
            misses?.Add($"{Model}: {Input}\n    gold {string.Join(' ', Gold)}\n    ours {string.Join(' ', found)}");
        }

        return isRight;
    }

    private static bool IsOtherwise(RecognizerCase one, ILookup<(string Model, string Input), RecognizerCase> defaults)
    {
        var plain = one.Model[..(one.Model.IndexOf("Model", StringComparison.Ordinal) + 5)];
        return one.Model != plain && defaults[(plain, one.Input)].Any(other => !Key(other).SequenceEqual(Key(one)));
    }

    private static IEnumerable<string> Key(RecognizerCase one) =>
        one.Gold.Where(gold => !gold.IsRelative).Select(gold => $"{gold.Text}|{gold.Unit}|{gold.Value}".Replace(")", "]", StringComparison.Ordinal));

    private static RecognizerCase Read(string model, JsonElement row)
    {
        var gold = row.GetProperty("Results").EnumerateArray().Select(RecognizerResult.Of).ToArray();
        var unsupported = (row.TryGetProperty("NotSupported", out var not) ? not.GetString() : "") + (row.TryGetProperty("NotSupportedByDesign", out var byDesign) ? byDesign.GetString() : "");
        var outside = unsupported.Contains("dotnet", StringComparison.OrdinalIgnoreCase) ? "unsupported"
            : gold.Any(one => one.IsRelative) ? "relative_ordinal"
            : gold.Any(one => one.Value is null) ? "no_number"
            : gold.Any(one => one.Unit == "%" && one.Text.StartsWith("per", StringComparison.OrdinalIgnoreCase)) ? "percent_of"
            : model.EndsWith("PercentMode", StringComparison.Ordinal) ? "option"
            : null;
        return new RecognizerCase(model, row.GetProperty(nameof(Input)).GetString()!, gold, outside);
    }

    private List<RecognizerResult> Found()
    {
        var atoms = new Atoms(WordList.Of(Input));
        return Model switch
        {
            _ when Model.StartsWith("NumberRange", StringComparison.Ordinal) => [.. QuantityReader.All(atoms).Select(one => Bounds(one, atoms)).OfType<RecognizerResult>()],
            _ when Model.StartsWith("Number", StringComparison.Ordinal) => [.. NumeralReader.All(atoms).Where(one => one.Kind != NumeralKind.Ordinal && !NumeralReader.IsGlued(atoms, one)).Select(one => Result(atoms.Span(one.First, one.End), one.Value, null))],
            _ when Model.StartsWith("Ordinal", StringComparison.Ordinal) => [.. NumeralReader.All(atoms).Where(one => one.Kind == NumeralKind.Ordinal).Select(one => Result(atoms.Span(one.First, one.End), one.Value, null))],
            _ => [.. MeasureReader.All(atoms).Where(IsOfModel).Select(one => Result(atoms.Span(one.First, one.End), one.Value, one.IsAge ? one.Unit?.Name ?? "age" : one.Unit!.Name))],
        };
    }

    private bool IsOfModel(Measure one) => Model switch
    {
        "AgeModel" => one.IsAge,
        "CurrencyModel" => one.Unit?.Dimension == Dimension.Money,
        "TemperatureModel" => one.Unit?.Dimension == Dimension.Temperature,
        "DimensionModel" => one.Unit is { } unit && Measured.Contains(unit.Dimension) && !one.IsAge,
        _ => one.Unit?.Code == "%",
    };

    private RecognizerResult Result(TextSpan where, double value, string? unit) =>
        new(where.In(Input).ToString(), where.Start, value.ToString("R", CultureInfo.InvariantCulture), Model.StartsWith("Percent", StringComparison.Ordinal) ? "%" : unit, IsRelative: false);

    // (x,) [x,) (,x) (,x] [a,b)
    private RecognizerResult? Bounds(Quantity one, Atoms atoms)
    {
        var phrase = one.Approximator ?? "";
        one = IsFraction(one) ? one with { Low = one.Low / 100, High = one.High / 100, Point = one.Point / 100 } : one;
        var text = one.IsRange && phrase.Contains(" and ", StringComparison.Ordinal) && phrase.Split(" and ") is [var low, var high] ? $"{Open(low)}{Written(one.Low)},{Written(one.High)}{Close(high)}"
            : one.IsRange && one.Kind == QuantityKind.Cardinal ? $"[{Written(one.Low)},{Written(one.High)}{(Model.EndsWith("Model", StringComparison.Ordinal) ? ')' : ']')}"
            : one.IsLowerBound ? $"{Open(phrase)}{Written(one.Point)},)"
            : one.IsUpperBound ? $"(,{Written(one.Point)}]"
            : IsCeiling(phrase) ? $"(,{Written(one.Point)})"
            : phrase.StartsWith("equal", StringComparison.Ordinal) ? $"[{Written(one.Point)},{Written(one.Point)}]"
            : null;
        return text is null ? null : new RecognizerResult(Input[one.Where.Start..NumberEnd(one, atoms)], one.Where.Start, text, null, IsRelative: false);
    }

    // The library's bounds end with the number, ours with its unit.
    private static int NumberEnd(Quantity one, Atoms atoms)
    {
        var last = MeasureReader.All(atoms).LastOrDefault(measure => atoms.Span(measure.First, measure.End).End == one.Where.End);
        return last.Unit is null || last.IsLed ? one.Where.End : atoms.Span(last.Number.First, last.Number.End).End;
    }

    // Shares are in per cent with us: “1/2 of the people” is 50 per cent of them.
    private bool IsFraction(Quantity one) => one.Kind == QuantityKind.Share && !Has(one.Where.In(Input).ToString(), "%", "per");

    private static string Open(string phrase) => Includes(phrase) ? "[" : "(";

    private static string Close(string phrase) => Includes(phrase) || !IsCeiling(phrase) ? "]" : ")";

    private static bool IsCeiling(string phrase) => Has(phrase, "less", "fewer", "under", "below", "smaller", "lower", "shorter", "younger", "<") && !phrase.StartsWith("no ", StringComparison.Ordinal);

    private static bool Includes(string phrase) => Has(phrase, "equal", "least", "or more", "and more", "or greater", "or higher", "or above", "or over", "or less", "or fewer", "minimum", "maximum", "=", "no less", "no fewer", "plus", "+", "up to", "at most", "no more");

    private static bool Has(string phrase, params string[] words) => words.Any(word => phrase.Contains(word, StringComparison.Ordinal));

    private static string Written(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>One result: the text, where it begins (-1 if the case does not say), its value or bounds, and its unit.</summary>
internal sealed record RecognizerResult(string Text, int Start, string? Value, string? Unit, bool IsRelative)
{
    /// <summary>Reads a result of a case.</summary>
    public static RecognizerResult Of(JsonElement row)
    {
        var resolution = row.TryGetProperty("Resolution", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var value = resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("value", out var stated) && stated.ToString() is not ("" or "null") ? stated.ToString() : null;
        var unit = resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("unit", out var named) ? named.GetString() : null;
        var type = row.GetProperty("TypeName").GetString()!;
        return new RecognizerResult(
            row.GetProperty(nameof(Text)).GetString()!,
            row.TryGetProperty(nameof(Start), out var start) ? start.GetInt32() : -1,
            value?.TrimEnd('%'),
            type == "percentage" ? "%" : unit,
            type.EndsWith("relative", StringComparison.Ordinal));
    }

    /// <summary>Whether this, found by the engine, is what the case shows.</summary>
    public bool Is(RecognizerResult gold) =>
        Text.Equals(gold.Text, StringComparison.OrdinalIgnoreCase) && (gold.Start < 0 || gold.Start == Start) && SameValue(gold.Value) && IsSameUnit(UnitNames.Of(Unit ?? ""), UnitNames.Of(gold.Unit ?? ""));

    // The library's “Ton” holds tonnes too.
    private static bool IsSameUnit(string ours, string gold) => ours == gold || (ours == "tonne" && gold == "ton");

    private bool SameValue(string? gold) =>
        Value == gold || (double.TryParse(Value, CultureInfo.InvariantCulture, out var one) && double.TryParse(gold, CultureInfo.InvariantCulture, out var other) && RecognizerCase.IsSame(one, other));

    /// <inheritdoc/>
    public override string ToString() => $"[{Text}|{Value}|{Unit}]";
}
