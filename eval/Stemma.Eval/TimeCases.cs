using System.Globalization;
using System.Text.Json;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>A time that a case expects: its place, its type, and each reading that is right for it.</summary>
/// <param name="Where">Its characters.</param>
/// <param name="Type">date, daterange, datetime, datetimerange, time, timerange, duration, set …</param>
/// <param name="Readings">The resolved values, past and future; none if the case leaves them open.</param>
internal sealed record ExpectedTime(TextSpan Where, string Type, IReadOnlyList<TimeValue> Readings);

/// <summary>A resolved value: one of value and timex, or a beginning and an end.</summary>
internal sealed record TimeValue(string? Value, string? Start, string? End);

/// <summary>One case of the Recognizers' date and time specifications.</summary>
internal sealed record TimeCase(string Input, DateTime Reference, IReadOnlyList<ExpectedTime> Expected)
{
    // What the cases without a context were written for.
    private static readonly DateTime Usual = new(2016, 11, 7, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Why the case is not measured; null if it is.</summary>
    public string? OutOfScope { get; init; }

    /// <summary>Whether it is kept apart and never looked at: three of ten, by a hash of the input in lower case.</summary>
    public bool IsHeld
    {
        get
        {
            // FNV-1a, 32 bits
            var hash = 2_166_136_261u;
            foreach (var one in System.Text.Encoding.UTF8.GetBytes(Input.Trim().ToLowerInvariant()))
            {
                hash = unchecked((hash ^ one) * 16_777_619u);
            }

            return ((hash >> 16) ^ hash) % 10 < 3;
        }
    }

    /// <summary>Reads a file of cases. Broken JSON throws <see cref="JsonException"/>.</summary>
    public static async Task<IReadOnlyList<TimeCase>> ReadAsync(string file, CancellationToken cancel)
    {
        using var document = JsonDocument.Parse((await File.ReadAllTextAsync(file, cancel)).TrimStart('\ufeff'));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static readonly string[] Sides = ["FutureResolution", "PastResolution"];

    private static TimeCase Read(JsonElement one)
    {
        var expected = one.TryGetProperty("Results", out var results) ? results.EnumerateArray().Select(Time).ToList() : [];
        var reference = one.TryGetProperty("Context", out var context) && Text(context, "ReferenceDateTime") is { } told
            ? DateTime.SpecifyKind(DateTimeOffset.Parse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).DateTime, DateTimeKind.Utc)
            : Usual;
        return new TimeCase(Text(one, "Input") ?? "", reference, expected) { OutOfScope = WhyNot(one) };
    }

    private static string? WhyNot(JsonElement one) =>
        $"{Text(one, "NotSupported")},{Text(one, "NotSupportedByDesign")}".Contains("dotnet", StringComparison.OrdinalIgnoreCase) ? "not_supported"
            : one.TryGetProperty("Results", out var results) && results.EnumerateArray().Any(result => (Text(result, "TypeName") ?? Text(result, "Type") ?? "").EndsWith("timezone", StringComparison.Ordinal)) ? "time_zone"
            : one.TryGetProperty("Results", out results) && results.EnumerateArray().Any(IsNoDate) ? "no_such_date" : null;

    // “30 February 2019” is found and left unresolved there; here it is no date.
    private static bool IsNoDate(JsonElement result) =>
        result.TryGetProperty("Resolution", out var resolution) && resolution.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array
        && values.EnumerateArray().Any(value => Text(value, "type") is "date" or "datetime" && Text(value, "value") == "not resolved");

    private static ExpectedTime Time(JsonElement result)
    {
        var start = result.GetProperty("Start").GetInt32();
        var end = result.TryGetProperty("End", out var last) ? last.GetInt32() + 1 : start + result.GetProperty("Length").GetInt32();
        var type = (Text(result, "TypeName") ?? Text(result, "Type") ?? "").Replace("datetimeV2.", "", StringComparison.Ordinal);
        return new ExpectedTime(new TextSpan(start, end), type, [.. Values(result, type)]);
    }

    private static IEnumerable<TimeValue> Values(JsonElement result, string type)
    {
        if (!(result.TryGetProperty("Resolution", out var resolved) || result.TryGetProperty("Value", out resolved)) || resolved.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return resolved.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(value => Listed(value, type))
            : Sides
                .Where(name => resolved.TryGetProperty(name, out var side) && side.ValueKind == JsonValueKind.Object && side.EnumerateObject().Any())
                .Select(name => Sided(resolved.GetProperty(name), Text(resolved, "Timex"), type));
    }

    private static TimeValue Listed(JsonElement value, string type) => type == "set"
        ? new TimeValue(Text(value, "timex"), null, null)
        : new TimeValue(Text(value, "value"), Text(value, "start"), Text(value, "end"));

    private static TimeValue Sided(JsonElement side, string? timex, string type)
    {
        string? Ending(string end) => side.EnumerateObject().Where(one => one.Name.StartsWith(end, StringComparison.Ordinal)).Select(one => one.Value.GetString()).FirstOrDefault();
        return type switch
        {
            "set" => new TimeValue(timex, null, null),
            "date" or "datetime" or "time" or "duration" => new TimeValue(side.EnumerateObject().First().Value.GetString(), null, null),
            _ => new TimeValue(null, Ending("start"), Ending("end")),
        };
    }

    private static string? Text(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
