using System.Globalization;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>The time axis of a drawing: whole days, from the first to the last; what has no time stands left of it.</summary>
internal sealed class TimeAxis
{
    private const int PixelsPerMark = 62;
    private const int MostLabelWidth = 250;

    private readonly DateTimeOffset _from;
    private readonly double _hours;
    private readonly double _left;
    private readonly double _right;

    public TimeAxis(IEnumerable<Moment> times, bool hasTimeless, int width)
    {
        DateTimeOffset[] all = [.. times.Select(time => time.At.ToUniversalTime()).Order()];
        var (first, last) = all.Length is 0 ? (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) : (all[0], all[^1]);
        _from = new DateTimeOffset(first.Date, TimeSpan.Zero);
        _hours = Math.Max(24, Math.Ceiling((last - _from).TotalDays + 0.001) * 24);
        _left = hasTimeless ? 52 : 20;
        _right = Math.Max(_left + 60, width - Math.Min(MostLabelWidth, width * 0.42));
        HasTimes = all.Length > 0;
    }

    public bool HasTimes { get; }

    /// <summary>Where lost and undated witnesses stand.</summary>
    public const double Timeless = 20;

    public double Left => _left;

    public double Right => _right;

    public double X(Moment time) => At((time.At - _from).TotalHours + (time.DayOnly ? 12 : 0));

    /// <summary>The marks on top, not closer than can be read: days, or hours of a single day.</summary>
    public IEnumerable<(double X, string Label)> Marks()
    {
        var most = Math.Max(1, (_right - _left) / PixelsPerMark);
        var step = _hours <= 24 ? 6 : 24 * Math.Ceiling(_hours / 24 / most);
        for (var hour = 0.0; hour < _hours; hour += step)
        {
            var time = _from.AddHours(hour);
            yield return (At(hour), time.ToString(_hours <= 24 && hour > 0 ? "HH:mm" : "d MMM", CultureInfo.InvariantCulture));
        }
    }

    private double At(double hours) => Math.Round(_left + ((_right - _left) * Math.Clamp(hours / _hours, 0, 1)), 1);
}
