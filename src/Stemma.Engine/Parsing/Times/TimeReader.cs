using Stemma.Model;

namespace Stemma.Parsing.Times;

/// <summary>Reads the longest time expression at a place. What one place tells is read once, so the time is linear in the text.</summary>
internal sealed partial class TimeReader
{
    // “the end of the first week of the …” goes no deeper.
    private const int Deepest = 6;

    private readonly TimeText _text;
    private readonly Dictionary<int, Reading?> _points = [];
    private readonly Dictionary<int, Reading?> _periods = [];
    private int _depth;

    /// <summary>A reader of one text.</summary>
    public TimeReader(TimeText text) => _text = text;

    private DateTime Now => _text.Now ?? DateTime.MinValue;

    private bool KnowsNow => _text.Now is not null;

    /// <summary>The longest expression that begins here, or null.</summary>
    public Reading? At(int at)
    {
        Here = at;
        return CanBegin(at) ? Longest(Recurring(at), Bounded(at), Ranged(at), Point(at), Length(at), Present(at)) : null;
    }

    /// <summary>A time on days or a time of day, without a bound: what “since” and “between” take.</summary>
    private Reading? Point(int at) => Remembered(_points, at, here => Longest(Anchored(here), Dated(here), Period(here)));

    private Reading? Remembered(Dictionary<int, Reading?> memory, int at, Func<int, Reading?> read)
    {
        if (memory.TryGetValue(at, out var known))
        {
            return known;
        }

        if (at >= _text.Count || _depth >= Deepest)
        {
            return null;
        }

        _depth++;
        var found = read(at);
        _depth--;
        memory[at] = found;
        return found;
    }

    // The first of the longest.
    private static Reading? Longest(params ReadOnlySpan<Reading?> readings)
    {
        Reading? longest = null;
        foreach (var reading in readings)
        {
            longest = reading is not null && (longest is null || reading.End > longest.End) ? reading : longest;
        }

        return longest;
    }

    private bool Is(int at, string word) => _text.Lower(at) == word;

    private int SkipThe(int at) => Is(at, "the") ? at + 1 : at;

    private static Reading Days(int first, int end, (DateTime From, DateTime To) days, TimeGrain grain, string rule) =>
        new(first, end, Shape.Days, rule) { From = days.From, To = days.To, Grain = grain };

    // From one instant to another, or at one; days, if no more is known of the report than its day.
    private Reading Instants(int first, int end, (DateTime From, DateTime To) times, TimeGrain grain, string rule) => (_text.IsDay, times.From == times.To) switch
    {
        (true, true) => OneDay(first, end, times.From, rule),
        (true, false) => Days(first, end, (times.From.Date, Calendar.Add(times.To.Date, 1, TimeGrain.Day)), TimeGrain.Day, rule),
        (_, var isPoint) => new Reading(first, end, isPoint ? Shape.Moment : Shape.Moments, rule) { From = times.From, To = times.To, Grain = grain },
    };

    private static Reading OneDay(int first, int end, DateTime day, string rule) =>
        new(first, end, Shape.Day, rule) { From = day.Date, To = Calendar.Add(day.Date, 1, TimeGrain.Day) };

    // Most words begin nothing; a look-up is all they cost.
    private bool CanBegin(int at) => _text.Width(at) > 0 || Beginnings.Contains(_text.Lower(at)) || Holidays.Begins(_text.Lower(at));
}
