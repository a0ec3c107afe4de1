using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Finds numbers with what they count. Dates, years, clock times, ordinals and ages are none.</summary>
internal sealed class QuantityFinder
{
    private readonly WordList _words;
    private readonly IReadOnlyList<TextSpan> _taken;
    private readonly List<Quantity> _quantities = [];
    private int _next;

    private QuantityFinder(WordList words, IReadOnlyList<TextSpan> taken) => (_words, _taken) = (words, taken);

    /// <summary>The quantities in order; they do not overlap each other, a name or a time.</summary>
    public static List<Quantity> Quantities(WordList words, IReadOnlyList<Name> names, IReadOnlyList<TimeMention> times)
    {
        var finder = new QuantityFinder(words, [.. names.Select(name => name.Where).Concat(times.Select(time => time.Where)).OrderBy(where => where.Start)]);
        for (var at = 0; at < words.Count;)
        {
            at = finder.IsTaken(at) || finder.IsOther(at) ? at + 1 : finder.Read(at);
        }

        return finder._quantities;
    }

    private bool IsTaken(int at)
    {
        var where = _words.Tokens[at].Where;
        while (_next < _taken.Count && _taken[_next].End <= where.Start)
        {
            _next++;
        }

        return _next < _taken.Count && _taken[_next].Overlaps(where);
    }

    private int Read(int at)
    {
        if (SharedOf(at) is { } share)
        {
            return Add(at, at + share.Length, share.Interval, null, "%", _ => null);
        }

        var money = Units.LeadsNumber(_words.Lower(at)) ? Units.Named(_words.Lower(at)) : null;
        var first = money is null ? at : at + 1;
        if (money is null && NumberReader.VagueAt(_words, first) is { } vague)
        {
            return Add(at, vague.End, vague.Interval, null, null, end => CountedNoun.After(_words, end));
        }

        return NumberReader.ExactAt(_words, first) is { } number ? Exact(at, first, number.End, number.Value, money) : at + 1;
    }

    private int Exact(int at, int first, int end, double value, string? money)
    {
        if (UpperEnd(at, end, money) is { } upper && upper.Value > value)
        {
            return AddRange(at, value, upper.End, upper.Value, money);
        }

        var (start, kind, phrase) = Approximators.Before(_words, at);
        var plus = kind is Approximation.None && (_words.Lower(end) == "+" || (_words.Lower(end) == "or" && _words.Lower(end + 1) == "more") || (_words.Lower(end) == "-" && _words.Lower(end + 1) == "plus"));
        var unit = money ?? Units.Named(_words.Lower(UnitAt(end)));
        if (start == at && money is null && unit is null && (_words.Lower(first) == "one" || IsLabel(at)))
        {
            return end;
        }

        var interval = Interval.Of(value, plus ? Approximation.Above : kind);
        return unit is null
            ? Add(start, end, interval, plus ? "more than" : phrase, null, after => CountedNoun.After(_words, after))
            : Add(start, money is null ? UnitAt(end) + 1 : end, interval, plus ? "more than" : phrase, unit, _ => null);
    }

    // between a and b, a–b, a to b
    private (int End, double Value)? UpperEnd(int at, int end, string? money)
    {
        var isBetween = _words.Lower(at - 1) == "between" && _words.Lower(end) == "and";
        var isRange = _words.Lower(end) is "-" or "–" or "—" or "to" && NumberWords.Unit(_words.Lower(end + 1)) is not null;
        var next = money is not null && Units.LeadsNumber(_words.Lower(end + 1)) ? end + 2 : end + 1;
        return isBetween || isRange || (money is not null && _words.Lower(end) is "to" or "-" or "–") ? NumberReader.ExactAt(_words, next) : null;
    }

    private int AddRange(int at, double low, int end, double high, string? money)
    {
        // “8 to 10 million”: the scale belongs to both.
        var scale = NumberWords.Scale(_words.Lower(end - 1)) is { } shared && low < 1_000 && high / shared >= 1 && low < high / shared ? shared : 1;
        var isBetween = _words.Lower(at - 1) == "between";
        var unit = money ?? Units.Named(_words.Lower(end));
        return Add(isBetween ? at - 1 : at, unit is null || money is not null ? end : end + 1, Interval.Between(low * scale, high), isBetween ? "between" : null, unit, after => unit is null ? CountedNoun.After(_words, after) : null);
    }

    private int Add(int start, int end, Interval interval, string? phrase, string? unit, Func<int, string?> nounAfter)
    {
        var noun = nounAfter(end);
        var where = _words.Span(start, end);
        var isNothing = noun is null && unit is null && phrase is null && interval.Point < 10;
        if (!isNothing && (_quantities.Count == 0 || _quantities[^1].Where.End <= where.Start))
        {
            _quantities.Add(new Quantity(where, interval.Low, interval.High, interval.Point, phrase, unit, noun));
        }

        return end;
    }

    private int UnitAt(int end) => _words.Lower(end) switch
    {
        "per" when _words.Lower(end + 1) == "cent" => end + 1,
        "-" or "square" or "cubic" or "us" => end + 1,
        _ => end,
    };

    private (int Length, Interval Interval)? SharedOf(int at) => (_words.Lower(at), _words.Lower(at + 1), _words.Lower(at + 2)) switch
    {
        ("half", "of" or "the" or "its" or "their", _) => (1, new Interval(50, 50, 50)),
        ("a", "third", "of") => (2, new Interval(33, 34, 33.3)),
        ("two", "-", "thirds") when _words.Lower(at + 3) == "of" => (3, new Interval(66, 67, 66.7)),
        ("a", "quarter", "of") => (2, new Interval(25, 25, 25)),
        ("three", "-", "quarters") when _words.Lower(at + 3) == "of" => (3, new Interval(75, 75, 75)),
        ("a", "majority", "of") => (2, new Interval(50, 100, 51)),
        _ => null,
    };

    // Ages, clock times, ordinals, list numbers, parts of a name.
    private bool IsOther(int at)
    {
        var word = _words.Lower(at);
        if (word.Length == 0 || (!char.IsDigit(word[0]) && NumberWords.Unit(word) is null))
        {
            return false;
        }

        return NumberWords.Unit(word) is null
            || _words.Lower(at + 1) is ":" or "a.m." or "p.m." or "am" or "pm" or "o'clock" or "year-old" or "years-old"
            || (_words.Lower(at + 1) is "-" or "years" && _words.Lower(at + 2) is "year-old" or "years-old" or "old" or "year")
            || _words.Lower(at - 1) is ":" && at > 1 && char.IsDigit(_words.Lower(at - 2)[0])
            || _words.Lower(at - 1) is "aged" or "age" or "no." or "nos." or "#" or "number" or "article" or "section" or "chapter" or "page" or "phase"
            || (_words.Lower(at - 1) == "," && _words.Lower(at + 1) is "," && word.Length == 2);
    }

    // “Channel 5”, “Resolution 1701”: the number is part of the name.
    private bool IsLabel(int at) => _words.IsCapital(at - 1) && at > 1 && !_words.Lower(at - 2).Equals(".", StringComparison.Ordinal) && char.IsDigit(_words.Lower(at)[0]) && !IsSentenceStart(at - 1)
        && CountedNoun.After(_words, at + 1) is null;

    private bool IsSentenceStart(int at) => at == 0 || _words.Lower(at - 1) is "." or "?" or "!" or "\"" or "“";
}
