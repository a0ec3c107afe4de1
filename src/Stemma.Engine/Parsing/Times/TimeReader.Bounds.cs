using Stemma.Model;

namespace Stemma.Parsing.Times;

// The sides of a time: since Monday, by the end of the year, before 2 p.m., on or after 3 March, from May onwards, to date.
internal sealed partial class TimeReader
{
    private Reading? Bounded(int at)
    {
        if (KnowsNow && _text.Lower(at) is "to" or "till" or "until" && Is(at + 1, "date"))
        {
            return OneDay(at, at + 2, Now, "relative") with { Bound = TimeBound.Until };
        }

        if (BoundAt(at) is not { } bound)
        {
            return Suffixed(at);
        }

        var next = _text.Lower(bound.End) is "around" or "about" or "on" or "at" ? bound.End + 1 : bound.End;
        next = Is(next, "the") && Point(next) is null && TimeNumbers.Year(_text, next + 1) is not null ? next + 1 : next;
        var clock = Clock(next, false);
        var year = TimeNumbers.Year(_text, next) is { } told && !_text.IsWord(told.End) ? InYear(next, told.End, told.Value, "absolute") : null;
        var now = KnowsNow && Is(next, "now") && bound.Bound != TimeBound.By ? OneDay(next, next + 1, Now, "relative") : null;
        var inner = Longest(Ranged(next), Point(next), year, clock, now);
        return inner is null || inner.Bound != TimeBound.At || (bound.Bound == TimeBound.By && inner.IsClock && !inner.IsSure) ? null
            : Side(inner, bound.Bound, IsEdge(next)) with { First = at };
    }

    // “before the end of the year” lasts to its end, “after the beginning of March” starts with March.
    private static Reading Side(Reading inner, TimeBound bound, bool isEdge) => (bound, inner.Part) switch
    {
        (TimeBound.Before, PeriodPart.Late) when isEdge => inner with { Bound = TimeBound.Until },
        (TimeBound.After, PeriodPart.Early) when isEdge => inner with { Bound = TimeBound.Since },
        _ => inner with { Bound = bound },
    };

    private bool IsEdge(int at) => _text.Lower(SkipThe(at)) is "end" or "beginning" or "start" or "eoy" or "eom";

    private (TimeBound Bound, int End)? BoundAt(int at)
    {
        var first = _text.Lower(at) is "on" or "at" or "in" && Is(at + 1, "or") ? at + 2 : at;
        if (BoundWord(first) is not { } bound)
        {
            return null;
        }

        var end = Is(bound.End, "or") && _text.Lower(bound.End + 1) is "on" or "at" or "in" ? bound.End + 2
            : _text.After(bound.End, "or", "equal", "to") is > 0 and var equal ? equal : bound.End;
        if (bound.Bound == TimeBound.Before && Is(first, "before") && first == at && Is(at - 1, "day"))
        {
            return null;
        }

        return first == at && end == bound.End ? bound : (bound.Bound switch
        {
            TimeBound.Before => TimeBound.Until,
            TimeBound.After => TimeBound.Since,
            _ => bound.Bound,
        }, end);
    }

    private (TimeBound Bound, int End)? BoundWord(int at) => (_text.Lower(at), _text.Lower(at + 1), _text.Lower(at + 2)) switch
    {
        ("since", _, _) => (TimeBound.Since, at + 1),
        ("before", _, _) => (TimeBound.Before, at + 1),
        ("prior", "to", _) or ("ahead", "of", _) => (TimeBound.Before, at + 2),
        ("in", "advance", "of") => (TimeBound.Before, at + 3),
        ("after" or "following", _, _) when !Is(at, "following") => (TimeBound.After, at + 1),
        ("until" or "till", _, _) => (TimeBound.Until, at + 1),
        ("by", _, _) => (TimeBound.By, at + 1),
        ("no", "later", "than") => (TimeBound.By, at + 3),
        ("no", "earlier", "than") => (TimeBound.Since, at + 3),
        ("not", "before", _) => (TimeBound.Since, at + 2),
        ("later" or "greater", "than", _) => (TimeBound.After, at + 2),
        ("earlier" or "sooner", "than", _) => (TimeBound.Before, at + 2),
        ("as", "early", "as") or ("any", "time", "from") => (TimeBound.Since, at + 3),
        ("as", "late", "as") => (TimeBound.Until, at + 3),
        ("as", "of" or "from", _) => (TimeBound.Since, at + 2),
        ("starting" or "beginning", "on" or "from" or "in", _) => (TimeBound.Since, at + 2),
        ("starting" or "beginning", _, _) => (TimeBound.Since, at + 1),
        ("ending", "with" or "on" or "in", _) => (TimeBound.Until, at + 2),
        ("up", "to" or "until", _) when !Is(at - 1, "-") => (TimeBound.Until, at + 2),
        _ => null,
    };

    // year 2012 or later, 3 pm or later, from May onwards
    private Reading? Suffixed(int at)
    {
        var first = Is(at, "from") ? at + 1 : at;
        if (Longest(Point(first), Clock(first, false), TimeNumbers.Year(_text, first) is { } told ? InYear(first, told.End, told.Value, "absolute") : null) is not { Bound: TimeBound.At } inner)
        {
            return null;
        }

        var (bound, end) = (_text.Lower(inner.End), _text.Lower(inner.End + 1)) switch
        {
            ("onwards" or "onward", _) => (TimeBound.Since, inner.End + 1),
            ("or", "later") or ("or" or "and", "greater" or "onwards") => (TimeBound.Since, inner.End + 2),
            ("or" or "and", "after") when _text.Lower(inner.End + 2) is "" or "." or "," or ";" => (TimeBound.Since, inner.End + 2),
            ("or", "earlier") => (TimeBound.Until, inner.End + 2),
            ("or" or "and", "before") when _text.Lower(inner.End + 2) is "" or "." or "," or ";" => (TimeBound.Until, inner.End + 2),
            _ => (TimeBound.At, 0),
        };
        return end == 0 ? null : inner with { First = at, End = end, Bound = bound };
    }

    // now, right now, at the moment, at present
    private Reading? Present(int at)
    {
        if (!KnowsNow)
        {
            return null;
        }

        var end = (_text.Lower(at), _text.Lower(at + 1), _text.Lower(at + 2)) switch
        {
            ("right" or "just", "now", _) => at + 2,
            ("now", _, _) when !Is(at - 1, "until") => at + 1,
            ("at", "present", _) => at + 2,
            ("at", "the", "moment" or "minute") or ("at", "this", "time" or "point" or "moment") => at + 3,
            ("at", "the", "present") when _text.Lower(at + 3) is "time" or "moment" => at + 4,
            _ => 0,
        };
        return end == 0 ? null : Instants(at, end, (Now, Now), TimeGrain.Second, "relative");
    }
}
