using System.Runtime.CompilerServices;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Dates, times, periods, durations and repetitions, on the Recognizers' English DateTime specifications.</summary>
/// <remarks>
/// <para>A case is right (<c>exact</c>) if the times found are the times expected, with the same characters, the same type and the same resolved value.
/// Where a case lists several readings, the past and the coming Monday, one of them must be given. <c>spans</c> asks for characters and type only.</para>
/// <para>Out of scope, counted by class: <c>not_supported</c>, cases that the .NET library itself is marked as failing; <c>time_zone</c>, cases that expect a zone as a time of its own;
/// <c>no_such_date</c>, cases that expect 30 February to be found. The files of modes that the library offers by option (calendar, experimental, tasks, extended types,
/// split date and time, skip from-to) follow other conventions than its default and are out of scope as a whole: <c>option_mode</c>.</para>
/// <para>The files named Extractor and Parser are of one type each; there only times of the file's types count.</para>
/// </remarks>
internal static class DatesTask
{
    private static readonly SourceBook Book = new([]);

    private static readonly string[] OptionModes = ["CalendarMode", "ComplexCalendar", "ExperimentalMode", "ExtendedTypes", "SplitDateAndTime", "TasksMode", "SkipFromTo"];

    public static EvalTask Task { get; } = new("dates", RunAsync);

    /// <summary>The cases of a data folder by file, without the files of option modes and of zones.</summary>
    public static async IAsyncEnumerable<(string File, TimeCase Case)> CasesAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in Files(data))
        {
            foreach (var one in await TimeCase.ReadAsync(file, cancel))
            {
                var name = Path.GetFileNameWithoutExtension(file);
                var mode = OptionModes.Any(mode => name.EndsWith(mode, StringComparison.Ordinal)) ? "option_mode" : name.StartsWith("TimeZone", StringComparison.Ordinal) ? "time_zone" : null;
                yield return (name, one with { OutOfScope = mode ?? one.OutOfScope });
            }
        }
    }

    /// <summary>What is found in a case, in the Recognizers' terms; only the file's own types for a file of one type.</summary>
    public static IReadOnlyList<(TextSpan Where, RecognizedTime Time)> Found(string file, TimeCase one)
    {
        var types = TypesOf(file);
        return
        [
            .. TextParser.Parse(one.Input, new Moment(one.Reference, false), Book).Times
                .Select(time => (time.Where, RecognizedTime.Of(file == "MergedExtractor" ? WithoutBound(time) : time, time.Where.In(one.Input).ToString())))
                .Where(time => types is null || time.Item2.Type == types),
        ];
    }

    // That file types “before 4pm” as the time that it bounds.
    private static TimeMention WithoutBound(TimeMention time) => time.Bound == TimeBound.At ? time : time with
    {
        Kind = time.FromClock is null != time.ToClock is null ? TimeKind.Time : time.Grain == TimeGrain.Day && time.FromClock is null ? TimeKind.Date : time.Kind,
    };

    /// <summary>Whether all times agree: in characters and type, and in value if <paramref name="inValue"/>.</summary>
    public static bool IsRight(TimeCase one, IReadOnlyList<(TextSpan Where, RecognizedTime Time)> found, bool inValue) =>
        found.Count == one.Expected.Count && found.Zip(one.Expected.OrderBy(time => time.Where.Start)).All(pair =>
            pair.First.Where == pair.Second.Where && (inValue ? pair.First.Time.Fits(pair.Second) : pair.First.Time.Type == pair.Second.Type));

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        var cases = new List<(string File, TimeCase Case)>();
        await foreach (var one in CasesAsync(data, cancel))
        {
            cases.Add(one);
        }

        foreach (var (set, isModel) in new[] { ("model", true), ("parts", false) })
        {
            foreach (var isHeld in new[] { false, true })
            {
                var own = cases.Where(one => one.Case.IsHeld == isHeld && one.File.StartsWith("DateTimeModel", StringComparison.Ordinal) == isModel).ToList();
                if (own.Count > 0)
                {
                    yield return Line(data, $"recognizers/{set}-{(isHeld ? "held" : "dev")}", own);
                }
            }
        }
    }

    private static EvalLine Line(string data, string set, List<(string File, TimeCase Case)> cases)
    {
        var inScope = cases.Where(one => one.Case.OutOfScope is null).ToList();
        var found = inScope.ConvertAll(one => (one.Case, Found: Found(one.File, one.Case)));
        double Share(bool inValue) => (double)found.Count(one => IsRight(one.Case, one.Found, inValue)) / Math.Max(1, found.Count);
        return new EvalLine(
            "dates",
            set,
            [
                new Figure("exact", Share(true)),
                new Figure("spans", Share(false)),
                .. cases.Where(one => one.Case.OutOfScope is not null).GroupBy(one => one.Case.OutOfScope!).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Figure.Count($"out_{group.Key}", group.Count())),
            ],
            inScope.Count)
        {
            Folder = Path.Combine(data, "numbers", "recognizers", "DateTime", "English"),
        };
    }

    // DateExtractor is about dates; the model and the merged files are about all types.
    private static string? TypesOf(string file) =>
        file.StartsWith("DateTimeModel", StringComparison.Ordinal) || file.StartsWith("Merged", StringComparison.Ordinal) ? null
            : file.Replace("Extractor", "", StringComparison.Ordinal).Replace("Parser", "", StringComparison.Ordinal) switch
            {
                "Date" or "Holiday" => "date",
                "DatePeriod" => "daterange",
                "DateTime" => "datetime",
                "DateTimePeriod" => "datetimerange",
                "Time" => "time",
                "TimePeriod" => "timerange",
                "Duration" => "duration",
                "Set" => "set",
                _ => null,
            };

    private static string[] Files(string data)
    {
        var folder = Path.Combine(data, "numbers", "recognizers", "DateTime", "English");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
    }
}
